import type { Instant } from '#workflows/engine/period.ts';
import type { Project } from '#workflows/project/state.ts';

export type PublicitySubject = 'award' | 'conclusion' | 'price' | 'reward';

/**
 * 公示: what is to be done is shown to everybody for a time, and anybody may object by real name. An objection holds the
 * dependent step until it is decided; a changed content starts the whole period again.
 */
export interface Publicity {
  readonly subject: PublicitySubject;
  /** The published snapshot. */
  readonly document: string;
  readonly from: Instant;
  readonly days: number;
  /**
   * `running`: may be objected to; `held`: the days are over, an objection is not decided; `clear`: dependents may go on;
   * `superseded`: what was shown no longer holds (terms returned, the next income), so it is published anew in full.
   */
  readonly state: 'running' | 'held' | 'clear' | 'upheld' | 'superseded';
  readonly objections: readonly { readonly id: string; readonly state: 'open' | 'dismissed' | 'upheld' }[];
  /** 1 for the first publication of this subject; a restart counts on. */
  readonly round: number;
}

export const publicityOf = (project: Project, subject: PublicitySubject): Publicity | undefined => project.publicities[subject];
/** Whether the period has run out with no objection left: what dependent steps ask before they open. */
export const isClear = (project: Project, subject: PublicitySubject) => publicityOf(project, subject)?.state === 'clear';

export function withPublicity(project: Project, publicity: Publicity): Project {
  return { ...project, publicities: { ...project.publicities, [publicity.subject]: publicity } };
}
/** What was published no longer holds: dependents wait until it has been published anew, in full. */
export function supersede(project: Project, subject: PublicitySubject): Project {
  const publicity = publicityOf(project, subject);
  return publicity ? withPublicity(project, { ...publicity, state: 'superseded' }) : project;
}
/** How often what was published had to be put right: what is agreed in an earlier round no longer counts. */
export const roundsOver = (project: Project, subject: PublicitySubject): number => {
  const publicity = publicityOf(project, subject);
  if (!publicity) return 0;
  return publicity.state === 'upheld' || publicity.state === 'superseded' ? publicity.round : publicity.round - 1;
};
