import type { Day } from '#workflows/domain/days.ts';
import type { Project } from '#workflows/project/state.ts';

/** L10: working days after a difficulty was known in which it is to be reported. */
export const reportDays = 10;

/** What the investigator has reported as standing in the way of the work (S4.18). */
export interface Difficulty {
  readonly n: number;
  /** Since when it was known. */
  readonly knownSince: Day;
  /** Days after the ten working days within which it had to be reported. */
  readonly daysLate: number;
  /** The mid-term reviews called before: another may be called for this one. */
  readonly midterms: number;
}

export const difficultiesOf = ({ funding }: Pick<Project, 'funding'>): readonly Difficulty[] => funding.difficulties ?? [];
export const lastDifficulty = (project: Pick<Project, 'funding'>) => difficultiesOf(project).at(-1);
/** L10: every difficulty was reported in time, so that no loss was enlarged by a late notice. */
export const isReportedInTime = (project: Pick<Project, 'funding'>) =>
  difficultiesOf(project).length > 0 && difficultiesOf(project).every(({ daysLate }) => daysLate === 0);
/** A difficulty that no review has looked at yet. */
export const awaitsReview = (project: Pick<Project, 'funding'>) =>
  (lastDifficulty(project)?.midterms ?? -1) >= (project.funding.midterm?.n ?? 0);
