import type { Calendar } from '#workflows/domain/calendar.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import type { Assertion } from './assertion.ts';
import type { Hold } from './define-overlay.ts';
import type { Actor, Books, EffectRequest, Fact, Notice, Opening } from './define-step.ts';
import type { DayLengths, Instant } from './period.ts';
import type { Revision } from './revise.ts';
import type { Signature } from './signature.ts';

/** The engine's addition to an opening: set once at the opening, kept until it closes. */
export interface Stamp {
  readonly openedAt: Instant;
  /** Version of the case with which it opened. */
  readonly version: number;
  readonly dueAt?: Instant;
  /** The instant asked for by the step, if an outage or a revision has moved the deadline. */
  readonly fixedAt?: Instant;
  /** The earliest instant of expiry, even under a revised calendar. */
  readonly silenceFrom?: Instant;
  /** Start of a hold: the clock stands still. */
  readonly heldAt?: Instant;
  /** Start of lateness, if a hold came after the deadline. */
  readonly lateFrom?: Instant;
  /** By which calendar the deadline was counted, and in which years provisionally; a later calendar never moves it silently. */
  readonly calendar: string;
  /** The next alarm, and the number of alarms so far. */
  readonly nextAt?: Instant;
  readonly alarms: number;
}

/** The decision on an opening, kept for the answer to a second actor. */
export interface Decision {
  readonly outcome: string;
  readonly person: string;
  readonly organisation: string;
  readonly at: Instant;
  readonly version: number;
}

/** The answer to an act. The same submission gets the same receipt, for as long as the case lives. */
export interface Receipt {
  readonly id: string;
  readonly step: string;
  readonly document: string;
  readonly outcome: string;
  readonly at: Instant;
  readonly version: number;
}

/** A whole case as one JSON value: the input of continue-as-new, and the only input of rules. */
export interface CaseFile<State> {
  readonly id: string;
  /** Number of changes so far. */
  readonly version: number;
  readonly state: State;
  readonly books: Books;
  readonly lengths: DayLengths;
  /** The calendar of the deadlines; only a revision changes it. */
  readonly calendar: Calendar;
  /** Days that the programme has set for single steps, by their names (rules.ts). */
  readonly days?: Readonly<Record<string, number>>;
  /** The rules under which this run opens steps; absent: the first. */
  readonly rules?: number;
  readonly stamps: Readonly<Record<string, Stamp>>;
  readonly decisions: Readonly<Record<string, Decision>>;
  /** The latest acts; older ones are remembered by the database's unique key. */
  readonly receipts: readonly Receipt[];
  /** Effects without an answer of their own yet. */
  readonly effects: readonly EffectRequest[];
  /** Ids of those with an answer entered by people: the case does not wait for them, and hears them while it lasts. */
  readonly answeredByPeople?: readonly string[];
}
export const receiptsKept = 200;

/** An opening or a wait as the read model shows it. */
export interface OpenRow {
  readonly key: string;
  readonly kind: 'step' | 'wait';
  readonly step: string;
  readonly stage: string;
  readonly opening: Opening;
  /** The reason of a hold. */
  readonly hold?: Hold;
  readonly optional?: true;
  readonly keepsOpen?: true;
  readonly stamp: Stamp;
}

/**
 * True: the changes are recorded. False: the record holds acts unknown to this run. By version: an earlier run, lost by Temporal,
 * recorded them at these instants, which hold. Impossible: the database will never accept one of them.
 */
export type Recorded = boolean | Readonly<Record<number, Instant>> | Impossible;
/** `impossible`: the database's reason (SQLSTATE). Nothing was changed. */
export interface Impossible {
  readonly impossible: string;
}
export const isImpossible = (recorded: Recorded): recorded is Impossible => typeof recorded === 'object' && 'impossible' in recorded;

/** All records of one change: one transaction, once per (case, version). */
export interface Recording {
  readonly caseId: string;
  readonly version: number;
  readonly at: Instant;
  readonly cause: 'opened' | 'act' | 'silence' | 'elapsed' | 'reply' | 'reminder' | 'revision';
  readonly stage?: string;
  /** The definition that states the facts: with a fact's type it names its words. Absent: the engine itself. */
  readonly definition?: string;
  /** The decision record of an act. */
  readonly act?: {
    readonly id: string;
    readonly key: string;
    readonly step: string;
    readonly stepVersion: number;
    readonly subject: string;
    readonly outcome: string;
    readonly actor: Actor;
    readonly role: string;
    readonly document: string;
    /** `final`: the recording erases all that its organisation could still read of it. */
    readonly sealed: 'no' | 'draft' | 'final';
    readonly input: unknown;
    /** As sent, because the signature covers them. */
    readonly seat?: string;
    readonly seenAt?: number;
    readonly signature?: Signature;
    readonly assertion?: Assertion;
  };
  /** The world's answer to an effect, with cause `reply`: recorded only if the activity that got it has kept the same. */
  readonly answer?: unknown;
  /** The revision of the calendar, with cause `revision`: recorded only if a policy has put the same in force. */
  readonly revision?: Revision;
  /** The opening that the clock settled, or the effect that was answered. */
  readonly about?: string;
  readonly facts: readonly Fact[];
  readonly transfers: readonly Transfer[];
  /** New or changed openings. */
  readonly opened: readonly OpenRow[];
  readonly closed: readonly { readonly key: string; readonly why: 'decided' | 'expired' | 'superseded' | 'withdrawn' }[];
  readonly notices: readonly Notice[];
  readonly effects: readonly EffectRequest[];
}
