/** The fields of documents that leave the office, some of which others have as well. */
export const paperFieldWords = {
  issuedAt: 'instant of the act that issued the paper',
  signatures: 'who has signed the file with a certificate, in their order; empty where it is asked for by number',
  issuedBy: 'name of the authority that issued the certificate',
  language: 'zh or en',
  repeats: 'versions of the acts whose documents the paper repeats; empty for a paper that gathers acts of the whole case',
  code: 'number of the step in docs/steps.md',
  sha256: 'of the content, once all of it has come',
  number: 'number of the case as people use it, `2026-0317`',
  earlier: 'version of the text before this one, for a comparison; null: there is none',
  version: 'count of recorded changes of the case; with caseId the address of a document',
} as const;
