import type { Instant, Period } from '#workflows/engine/period.ts';

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
  /** Persons excluded from its panel, and the question; neither is ever public. */
  readonly by?: string;
  readonly document?: string;
}

/**
 * Public notice (公示): a planned act is public for some days, and any person may object by real name. An objection holds the
 * dependent step until its decision; changed content restarts the whole period.
 */
export interface Publicity<Subject extends string = string, Shown = unknown> {
  readonly subject: Subject;
  /** The published snapshot. */
  readonly document: string;
  readonly from: Instant;
  readonly days: number;
  /** Absent: calendar days. */
  readonly unit?: 'workingDay';
  /**
   * `running`: may be objected to; `held`: the days are over, an objection is not decided; `clear`: dependents may go on;
   * `superseded`: the published content no longer holds (terms returned, the next income) and is published again in full.
   */
  readonly state: 'running' | 'held' | 'clear' | 'upheld' | 'superseded';
  readonly objections: readonly Objection[];
  /** To former publications of the subject. */
  readonly past?: readonly Objection[];
  readonly shown?: Shown;
  /** 1 for the first publication of this subject; a restart counts on. */
  readonly round: number;
}

/** The days of a notice in the unit in which they are counted. */
export const lengthOf = ({ days, unit }: Pick<Publicity, 'days' | 'unit'>): { readonly days: number; readonly unit: Period['unit'] } => ({
  days,
  unit: unit ?? 'calendarDay',
});

/** The slice of a case that publishes; what it is about and shows is the kind's. */
export interface HasPublicities<Subject extends string = string, Shown = unknown> {
  readonly publicities: Readonly<Record<string, Publicity<Subject, Shown>>>;
}

export const publicityOf = <Subject extends string, Shown>(state: HasPublicities<Subject, Shown>, subject: NoInfer<Subject>) =>
  state.publicities[subject];
/** Whether the period has run out with no objection left: what dependent steps ask before they open. */
export const isClear = <Subject extends string>(state: HasPublicities<Subject>, subject: NoInfer<Subject>) =>
  publicityOf(state, subject)?.state === 'clear';

/** Holds what depends on the publicity once its days are over. */
export const isUnsettled = ({ state }: Objection) => state === 'open' || state === 'filed';
/** Objections to a notice in all of its rounds, the oldest first. */
export const objectionsTo = ({ objections, past = [] }: Publicity): readonly Objection[] => [...past, ...objections];
/** Of the objection and of those joined to it. */
export const objectorsOf = (publicity: Publicity, id: string) =>
  objectionsTo(publicity).flatMap(({ id: own, to, by }) => (by !== undefined && (own === id || to === id) ? [by] : []));

/** Objections are to be dealt with while the matter stands. */
export const isStanding = ({ state }: Publicity) => state === 'running' || state === 'held';
/** Objections without a decision, the oldest first. */
export const openObjections = <Subject extends string, Shown>({ publicities }: HasPublicities<Subject, Shown>) =>
  Object.values(publicities)
    .filter(isStanding)
    .flatMap((publicity) => publicity.objections.filter(({ state }) => state === 'open').map((objection) => ({ objection, publicity })));

export const withPublicity = <State extends HasPublicities>(state: State, publicity: Publicity): State => ({
  ...state,
  publicities: { ...state.publicities, [publicity.subject]: publicity },
});
/** The published content no longer holds: dependents wait for a new notice of full length. */
export function supersede<State extends HasPublicities>(state: State, subject: State['publicities'][string]['subject']): State {
  const publicity = state.publicities[subject];
  return publicity ? withPublicity(state, { ...publicity, state: 'superseded' }) : state;
}
/** The number of corrections of the published content: agreements of an earlier round no longer count. */
export const roundsOver = <Subject extends string>(state: HasPublicities<Subject>, subject: NoInfer<Subject>): number => {
  const publicity = publicityOf(state, subject);
  if (!publicity) return 0;
  return publicity.state === 'upheld' || publicity.state === 'superseded' ? publicity.round : publicity.round - 1;
};
