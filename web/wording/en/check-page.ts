import type { Portal } from '#web/wording/messages.ts';

/** Words of the public page that checks documents. */
export const checkPage: Portal['check'] = {
  title: 'Check a document',
  lead: 'Find out whether a contract, notice or receipt was issued by this platform. Anyone can check, without signing in.',
  byFile: 'Check a file',
  byNumber: 'Check by number and code',
  file: 'PDF file',
  fileHint:
    'The checksum is computed in your browser and the file is not uploaded. If scripts are disabled, the file is sent to the platform for this (up to 20 MB) and is not kept.',
  number: 'Number',
  code: 'Content code',
  ask: 'Check',
  kind: 'Document',
  language: { zh: 'Chinese', en: 'English' },
  issuedAt: 'Issued',
  sha256: 'SHA-256 of the file',
  known: 'This document was issued by this platform',
  knownWhy: 'Number and code match. This does not show that the file you hold is unaltered: check the file itself.',
  knownFile: 'This file was issued by this platform and is unaltered',
  knownFileWhy: 'It matches the issued file byte for byte.',
  unknown: 'No such document was found',
  unknownWhy:
    'The number or the code is wrong, or this platform did not issue the document. Compare both with the last page of the document.',
  unknownFile: 'No such file was found',
  unknownFileWhy:
    'It was not issued by this platform, or it was altered, re-saved, or printed and scanned afterwards. Ask for the original file.',
  signedBy: 'Signatures',
  signature: '{who} ({organisation}), {at}, certificate issued by “{issuedBy}”',
  holds: 'valid',
  void: 'invalid: the file differs from what was signed',
  voidTitle: 'Signatures in the file',
  added: 'The file was changed after its last signature.',
  problem: {
    size: 'The file is larger than 20 MB and was not checked.',
    file: 'No file was received. Choose a PDF file and submit again.',
  },
  note: 'The check only shows whether a document was issued; it does not show its content. The parties’ own copies are authoritative.',
};
