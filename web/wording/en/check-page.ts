import type { Portal } from '#web/wording/messages.ts';

/** Words of the public page that checks documents. */
export const checkPage: Portal['check'] = {
  title: 'Check a document',
  lead: 'Find out whether a contract, notice or receipt was issued by this platform. Open to everybody, without signing in.',
  byFile: 'Check a file',
  byNumber: 'Ask by number and code',
  file: 'PDF file',
  fileHint:
    'The file is hashed in your browser and not sent. Where scripts are off it is sent to the platform to be hashed (up to 20 MB) and not kept.',
  number: 'Number',
  code: 'Content code',
  ask: 'Check',
  kind: 'Document',
  language: { zh: 'Chinese', en: 'English' },
  issuedAt: 'Issued',
  sha256: 'SHA-256 of the file',
  known: 'Such a document was issued by this platform',
  knownWhy: 'Number and code agree. Whether the file in your hands is unaltered, only checking the file can tell.',
  knownFile: 'This file was issued by this platform and is unaltered',
  knownFileWhy: 'It is the one that was issued, byte for byte.',
  unknown: 'No such document is known',
  unknownWhy: 'Number or code is wrong, or no such document was issued here. Please compare them with the last page of the document.',
  unknownFile: 'This file is not known',
  unknownFileWhy: 'It was not issued here, or it was changed, saved again, or printed and scanned. Please ask for the original file.',
  problem: { size: 'The file is larger than 20 MB and was not checked.', file: 'No file arrived. Please choose a PDF file.' },
  note: 'The check tells whether a document was issued, and nothing of what it says.',
};
