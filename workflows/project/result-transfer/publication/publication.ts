import type { Day } from '#workflows/domain/days.ts';
import { answerers, askers } from '#workflows/project/recipients.ts';
import { withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';

/** Something that the university wants to publish, held until the enterprise has looked at it. */
export interface Publication {
  readonly n: number;
  readonly plannedOn: Day;
  readonly state: 'held' | 'delayed' | 'redacted' | 'cleared' | 'refused';
  /** The end of a delay. */
  readonly until?: string;
}

/** A contract is in force, also after the work has ended. */
export const isUnderContract = ({ phase, contracting: { contract } }: Project) =>
  contract !== undefined && ['executing', 'finalAcceptance', 'transferring', 'sharing'].includes(phase);

/** Days of the contract in which the enterprise may object; undefined: nothing is published without its consent. */
export const publicationDaysOf = ({ contracting: { draft } }: Project): number | undefined => draft?.template?.publicationDays;
/** The period of the review where the contract names none (S5.05). */
export const usualReviewDays = 30;
/** The longest delay of a publication. */
export const mostDelayDays = 90;

export const publicationsOf = ({ transfer: { publications = [] } }: Project) => publications;
export const subjectOf = ({ n }: Publication) => `publication-${n}`;
export const publicationAt = (project: Project, subject: string): Publication => {
  const found = publicationsOf(project).find((one) => subjectOf(one) === subject);
  if (!found) throw new Error(`no publication ${subject}`);
  return found;
};
export const withPublication = (project: Project, changed: Publication): Project => {
  const others = publicationsOf(project).filter(({ n }) => n !== changed.n);
  return withTransfer(project, { publications: [...others, changed] });
};

/** The university's people and the enterprise's lawyers. */
export const concerned = (project: Project) => [...answerers(project, 'uni.tto', 'uni.research'), ...askers(project)];
