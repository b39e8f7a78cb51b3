import type { Access } from '#workflows/engine/access.ts';
import type { Audience } from '#workflows/engine/define-step.ts';

/** The limit of urgings per opening; never two on one working day. */
export const mostUrges = 3;

export interface Urged {
  /** Version with which the opening came: when it comes again it is another one. */
  readonly version: number;
  /** The working days on which it was. */
  readonly days: readonly string[];
}
/** The slice of a case in which people urge each other, by the opening's key. */
export interface HasUrging {
  readonly urged?: Readonly<Record<string, Urged>>;
}
/** A kind's settings for urging. */
export interface UrgingRules<State> {
  readonly since: number;
  /** Of the acts; a fact is known to those who may know of its opening. */
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (state: State) => readonly { readonly id: string; readonly for: Audience }[];
  /** The working day that a day belongs to. */
  readonly workingDay: (state: State, day: string) => string;
}
