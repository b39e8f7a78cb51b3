/** A paper of a change that is to be signed as a file. */
export interface PaperToSign {
  readonly caseId: string;
  readonly version: number;
  readonly paper: string;
}
export const keyOfPaper = ({ caseId, version, paper }: PaperToSign) => `${caseId}/${version}/${paper}`;

/** One for all workers of a queue. */
export const signingId = (taskQueue: string) => `signatures:${taskQueue}`;
/** One workflow per paper: its id is what makes a second start impossible. */
export const paperSigningId = (taskQueue: string, paper: PaperToSign) => `signature:${taskQueue}:${keyOfPaper(paper)}`;
