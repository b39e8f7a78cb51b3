import { z } from 'zod';
import type { Transfer } from '#workflows/domain/ledger.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Subject } from '#workflows/domain/text.ts';
import type { Access } from '#workflows/engine/access.ts';
import type { Figures, Reading, Sheet } from '#workflows/engine/beside.ts';
import type { Composition } from '#workflows/engine/composed.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Definers } from '#workflows/engine/definers.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { HasPayments, PaymentOrder } from './payment.ts';

/** The slice of a case whose payments need two people. */
export interface HasReleases<Purpose extends string = string> extends HasPayments<Purpose> {
  readonly releases?: Releases;
}
interface Releases {
  /** Payment id → the person who has prepared it and therefore may not release it. */
  readonly prepared?: Readonly<Record<string, string>>;
  /** Ids of payments that the payer holds back, with reasons. They stay due, and late. */
  readonly held?: readonly string[];
}

/** A sum that has to be paid now. */
export type Payable = Omit<PaymentOrder, 'purpose' | 'automatic'> & {
  readonly until: Instant | undefined;
  readonly about: Readonly<Record<string, string | number>>;
};

/** The facts of a payment: its sum, and the figures of its `about`. */
export const released = <const Purpose extends string, Figures extends z.ZodRawShape>(purpose: Purpose, figures: Figures) =>
  z.strictObject({ purpose: z.literal(purpose), subject: Subject, fen: Fen, ...figures });

/** The further debt of a late release, beside the payment. */
export interface LateRelease<State> {
  readonly state: State;
  readonly subject: string;
  readonly days: number;
  readonly fen: number;
  readonly transfers: readonly Transfer[];
}

export interface ReleaseSpec<Purpose extends string, State extends HasReleases<Purpose>, Name extends string, Stated extends object> {
  readonly definers: Definers<State>;
  readonly name: Name;
  readonly code: string;
  readonly stage: string;
  readonly since: number;
  readonly access: Access<State>;
  readonly purpose: Purpose;
  readonly states: z.ZodType<Stated>;
  /** Is paid also while the case is being ended early. */
  readonly outlives?: true;
  readonly by: (state: State, not: readonly string[] | undefined, subject: string) => Audience;
  /** Everything due by its facts; what has been ordered already is left out here. */
  readonly payables: (state: State) => readonly Payable[];
  /** The documents with the reason of the payment. */
  readonly beside: (subject: string) => readonly Reading[];
  /** The text of the release: payer, payee and sum. */
  readonly agrees: (state: State, recordedBy: Composition['recordedBy'], order: PaymentOrder<Purpose>) => Composition;
  /** The calculation of the sum. */
  readonly compares?: (state: State, subject: string) => Figures | Sheet;
  /** Recipients of the notice that the payer holds it back; absent: this payer may not hold it back. */
  readonly heldFrom?: (state: State) => readonly Audience[];
  readonly late?: (ordered: State, payable: Payable, at: Instant) => LateRelease<State> | undefined;
}

export const withReleases = <State extends HasReleases>(state: State, releases: Releases): State => ({
  ...state,
  releases: { ...state.releases, ...releases },
});
/** Voids a maker's preparation. */
export function unprepared<State extends HasReleases>(state: State, payment: string): State {
  const { [payment]: _maker, ...prepared } = state.releases?.prepared ?? {};
  return withReleases(state, { prepared });
}
