import { z } from 'zod';
import type { Access } from '#workflows/engine/access.ts';
import type { Audience, Notice } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { Stillness } from '#workflows/engine/released.ts';

/** Grounds of a suspension. `inquiry`: a confidential inquiry by the platform. */
export const grounds = ['mutual', 'force-majeure', 'difficulty', 'lead-away', 'advance-missing', 'inquiry', 'other'] as const;
export const Ground = z.enum(grounds);
export type Ground = z.infer<typeof Ground>;

/** Calendar days that a suspension may be asked for, after which its end is to be decided otherwise. */
export const longestDays = 180;
/** Calendar days between two reviews. */
export const reviewDays = 30;

interface Asked {
  /** The party and its person; another person records it. */
  readonly by: string;
  readonly person: string;
  readonly ground: Ground;
  /** Its last day, where that is known. */
  readonly untilOn?: string;
}
export interface InForce {
  readonly by: string;
  readonly ground: Ground;
  readonly from: Instant;
  readonly untilOn?: string;
  /** It has lasted as long as one may: the lead decides as well. */
  readonly overLimit?: true;
}
/** The slice of a case whose work can be suspended. */
export interface Suspension {
  readonly asked?: Asked;
  readonly inForce?: InForce;
}
export interface HasSuspension {
  readonly suspension?: Suspension;
}

/** A kind's settings for suspensions. */
export interface SuspensionRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  /** The stage that the case stands in. */
  readonly stage: (state: State) => string;
  /** There is work that can stand still. */
  readonly hasWork: (state: State) => boolean;
  /** The requesting roles, per party. */
  readonly parties: (state: State) => readonly { readonly id: string; readonly for: Audience }[];
  /** The persons who record a party's request, and review it. */
  readonly records: (state: State, by: string) => Audience;
  /** Decides as well once it has lasted too long. */
  readonly lead: (state: State) => Audience;
  /** Instants of the state in days of work, moved by the length of the suspension. */
  readonly resumed: (state: State, still: Stillness) => State;
}

export const suspensionOf = ({ suspension = {} }: HasSuspension): Suspension => suspension;

export const tellAll = <State>(rules: SuspensionRules<State>, state: State, template: string, about: Notice['about'] = {}): Notice[] =>
  rules.parties(state).map((party) => ({ to: party.for, template, about }));

/** Work goes on. Deadlines are moved by the engine, days in the state by the kind. */
export function endSuspension<State extends HasSuspension>(rules: SuspensionRules<State>, state: State, at: Instant) {
  const { inForce } = suspensionOf(state);
  if (!inForce) throw new Error('no suspension in force');
  const { from, ground, by } = inForce;
  const resumed = rules.resumed({ ...state, suspension: {} }, { from, to: at });
  return {
    state: resumed,
    facts: [{ type: 'work-resumed' as const, ground, by }],
    notices: tellAll(rules, resumed, 'work-resumed', { ground }),
  };
}
