import type { Instant } from '#workflows/engine/period.ts';
import type { DealTerms, TransferMode } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';

export const publicitySubjects = ['award', 'conclusion', 'price', 'reward'] as const;
export type PublicitySubject = (typeof publicitySubjects)[number];

/**
 * What the publicity is about, beside its free text: ids and figures as they stand when it begins, so that the text is tied to
 * what is decided. Names are looked up where it is read, and so is who may read what (model 4.10).
 */
export type Shown =
  | {
      readonly of: 'award';
      readonly university: string;
      readonly investigator: string;
      readonly priceFen: number;
      /** Its place in the experts' order, how it came to be chosen, and among how many. */
      readonly rank: number;
      readonly how: 'first' | 'off-rank' | 'reserve';
      readonly received: number;
    }
  | { readonly of: 'conclusion'; readonly result: 'passed' | 'concluded' | 'failed'; readonly achievedBp: number }
  | {
      readonly of: 'price';
      /** The disclosure, which has the result's name and abstract. */
      readonly result: string;
      readonly transferee: string;
      readonly mode: TransferMode;
      readonly terms: DealTerms;
      /** The transferee is one of those who made the result, or related to them (L5). */
      readonly relatedParty: boolean;
    }
  | {
      readonly of: 'reward';
      /** Number of the registered contract; of the royalty, the year. */
      readonly contract?: string;
      readonly year: number;
      readonly shares: readonly { readonly inventor: string; readonly fen: number }[];
    };
export type ShownOf<Subject extends PublicitySubject> = Extract<Shown, { of: Subject }>;

export interface Objection {
  /** `award-1-2`: the second to the first publication. */
  readonly id: string;
  /**
   * `filed`: to be admitted; `joined`: decided together with the one in `to`, which says the same; `overtaken`: another one was
   * upheld, and what both object to no longer stands.
   */
  readonly state: 'filed' | 'rejected' | 'open' | 'joined' | 'dismissed' | 'upheld' | 'overtaken';
  readonly to?: string;
  readonly at?: Instant;
  /** Who may not sit on it, and what is to be decided; neither is ever public. */
  readonly by?: string;
  readonly document?: string;
}

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
  readonly objections: readonly Objection[];
  /** To former publications of the subject. */
  readonly past?: readonly Objection[];
  readonly shown?: Shown;
  /** 1 for the first publication of this subject; a restart counts on. */
  readonly round: number;
}

export const publicityOf = (project: Project, subject: PublicitySubject): Publicity | undefined => project.publicities[subject];
/** Whether the period has run out with no objection left: what dependent steps ask before they open. */
export const isClear = (project: Project, subject: PublicitySubject) => publicityOf(project, subject)?.state === 'clear';

/** To be admitted or rejected; none where the matter no longer stands. */
export const filedObjections = ({ state, objections }: Publicity) =>
  state === 'running' || state === 'held' ? objections.filter((objection) => objection.state === 'filed') : [];
/** Holds what depends on the publicity once its days are over. */
export const isUnsettled = ({ state }: Objection) => state === 'open' || state === 'filed';
/** Of the objection and of those joined to it. */
export const objectorsOf = ({ objections, past = [] }: Publicity, id: string) =>
  [...objections, ...past].flatMap(({ id: own, to, by }) => (by !== undefined && (own === id || to === id) ? [by] : []));

/** What waits for a decision, the oldest first. */
export const openObjections = ({ publicities }: Project) =>
  Object.values(publicities)
    .filter(({ state }) => state === 'running' || state === 'held')
    .flatMap((publicity) => publicity.objections.filter(({ state }) => state === 'open').map((objection) => ({ objection, publicity })));

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
