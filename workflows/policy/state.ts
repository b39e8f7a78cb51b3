import { z } from 'zod';
import { type Calendar, HolidayNotice, Outage } from '#workflows/domain/calendar.ts';
import { Day } from '#workflows/domain/days.ts';
import { Id } from '#workflows/domain/party.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { Jurisdiction, Overrides, Pack } from '#workflows/modules/terms/packs.ts';

/** The subject of a policy case: figures of a place, figures of a programme, holidays of a year, a time without the platform. */
export const PolicySubject = z.enum(['pack', 'terms', 'notice', 'outage']);
export type PolicySubject = z.infer<typeof PolicySubject>;

/** A programme with its own figures, as they stood when the case was opened. */
export const ProgrammeInForce = z.strictObject({ id: Id, jurisdiction: Jurisdiction, terms: Overrides });
export type ProgrammeInForce = z.infer<typeof ProgrammeInForce>;

/** The proposed policy: data, as it will be saved. */
export const Proposed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pack'), pack: Pack }),
  z.strictObject({ kind: z.literal('terms'), programme: Id, effectiveFrom: Day, terms: Overrides }),
  z.strictObject({ kind: z.literal('notice'), notice: HolidayNotice }),
  z.strictObject({ kind: z.literal('outage'), outage: Outage }),
]);
export type Proposed = z.infer<typeof Proposed>;

export type PolicyPhase = 'drafting' | 'checking' | 'enacting' | 'inForce' | 'dropped';

/** One change of policy, from the proposal to its effect on the cases that are open. JSON only. */
export interface PolicyCase {
  readonly id: string;
  readonly number: string;
  readonly phase: PolicyPhase;
  /** The person who opened it. */
  readonly requester: string;
  readonly subject: PolicySubject;
  /** The platform alone: a policy is made for all projects and by none of their parties. */
  readonly parties: readonly { readonly id: 'platform'; readonly part: 'platform'; readonly organisation: string }[];
  readonly calendar: Calendar;
  /** By which a proposal is judged; once more by the policies in force when it is saved. */
  readonly packs: readonly Pack[];
  readonly programmes: readonly ProgrammeInForce[];
  /** `by` may not check it. */
  readonly proposed?: { readonly what: Proposed; readonly by: string; readonly document: string };
  /** Rounds of signals to open cases. */
  readonly round: number;
  /** Open cases that have not answered the last round. */
  readonly silent?: number;
}

export const { defineStep, defineEffect } = definersOf<PolicyCase>();

export const hasEnded = ({ phase, silent = 0 }: PolicyCase) => phase === 'dropped' || (phase === 'inForce' && silent === 0);
