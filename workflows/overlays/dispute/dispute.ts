import { z } from 'zod';
import type { Day } from '#workflows/domain/days.ts';
import { partyOf, type Transfer } from '#workflows/domain/ledger.ts';
import { Id } from '#workflows/domain/party.ts';
import { Subject } from '#workflows/domain/text.ts';
import type { Access } from '#workflows/engine/access.ts';
import type { Composition } from '#workflows/engine/composed.ts';
import type { Audience, Notice } from '#workflows/engine/define-step.ts';
import type { PaymentAsked } from '#workflows/engine/payment-asked.ts';
import type { Instant, Period } from '#workflows/engine/period.ts';

export const topics = ['payment', 'acceptance', 'delay', 'ownership', 'royalty', 'secrecy', 'other'] as const;
export const Topic = z.enum(topics);
/** Offers that both sides together may make before a mediator is asked. */
export const mostOffers = 10;

/** The result of a dispute. */
export const Ending = z.enum(['agreed', 'mediated', 'ruled', 'withdrawn']);
type Ending = z.infer<typeof Ending>;

/** The payment that is disputed: it stays due, and late, and is not released. */
export interface Money {
  readonly step: string;
  readonly subject: string;
}
export interface Dispute {
  readonly id: string;
  /** Ids of the parties: who raised it, and against whom. */
  readonly by: string;
  readonly against: string;
  readonly topic: z.infer<typeof Topic>;
  readonly from: Instant;
  /** The subject under which it was raised, if another than the party: of a dispute known to its two sides only. */
  readonly under?: string;
  readonly money?: Money;
  readonly stage: 'negotiating' | 'mediating' | 'confirming' | 'ruling' | 'resolved';
  readonly until: Instant;
  readonly offers: number;
  /** The party of the standing offer. */
  readonly offerBy?: string;
  /** The document of the mediator's terms. Absent in one that was proposed before it stood here. */
  readonly terms?: string;
  /** The parties with a confirmation of the mediator's record. */
  readonly confirmed: readonly string[];
  /** The parties that agree to the payment during the dispute. */
  readonly lets: readonly string[];
  readonly ending?: Ending;
  /** The payment never goes out under this project: the ruling says so. */
  readonly barred?: true;
  /** The project manager's entry of a ruling, for the auditor's comparison. */
  readonly ruling?: Ruling;
}
/** The sum that one side has to pay to the other by a ruling. `payer`: a party's id. */
export interface Award {
  readonly payer: string;
  readonly fen: number;
  readonly dueOn: Day;
}
export interface Ruling {
  readonly effect: RulingEffect;
  readonly award?: Award;
  readonly document: string;
  readonly person: string;
}
export const rulingEffects = ['release', 'withhold', 'none'] as const;
export const RulingEffect = z.enum(rulingEffects);
export type RulingEffect = z.infer<typeof RulingEffect>;

/** The slice of a case whose parties can be in dispute. */
export interface HasDisputes {
  readonly disputes?: readonly Dispute[];
}
export interface Disputant {
  readonly id: string;
  readonly organisation: string;
  readonly for: Audience;
}
/** A kind's settings for disputes. */
export interface DisputeRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (state: State) => readonly Disputant[];
  /** A party that deals with one other alone, by ids: their disputes are raised under its id and known to these two only. */
  readonly apart?: (state: State) => { readonly party: string; readonly with: string } | undefined;
  readonly mediator: (state: State) => Audience;
  /** Enters a ruling, and compares it. */
  readonly records: (state: State) => Audience;
  readonly checks: (state: State) => Audience;
  /** Steps that let money go. */
  readonly payments: readonly string[];
  /** The payment that an opening asks for; undefined: none between two parties. */
  readonly pays: (state: State, money: Money) => PaymentAsked | undefined;
  /** The kind's own money after a ruling that two people have confirmed: a payment that is forbidden, a sum awarded. */
  readonly ruled: (state: State, dispute: Dispute, ruling: Ruling) => { readonly state: State; readonly transfers: readonly Transfer[] };
  readonly until: (state: State, period: Period, from: Instant) => Instant;
  /** What both sides agree to in a settlement, written from the record. `texts`: the fields of the text. */
  readonly settlement: {
    readonly texts: z.ZodObject;
    readonly write: (state: State, dispute: Dispute, recordedBy: Composition['recordedBy']) => Composition;
  };
}

export const disputesOf = ({ disputes = [] }: HasDisputes): readonly Dispute[] => disputes;
export const openIn = (state: HasDisputes, ...stages: readonly Dispute['stage'][]) =>
  disputesOf(state).filter(({ stage }) => stages.includes(stage));
export function disputeNamed(state: HasDisputes, id: string): Dispute {
  const dispute = disputesOf(state).find((known) => known.id === id);
  if (!dispute) throw new Error(`no dispute ${id}`);
  return dispute;
}
export const withDispute = <State extends HasDisputes>(state: State, id: string, changes: Partial<Dispute>): State => ({
  ...state,
  disputes: disputesOf(state).map((known) => (known.id === id ? { ...known, ...changes } : known)),
});

/** Both sides, each with those who speak for it. */
export const sidesOf = <State>(rules: DisputeRules<State>, state: State, { by, against }: Dispute): readonly Disputant[] =>
  [by, against].flatMap((id) => rules.parties(state).find((party) => party.id === id) ?? []);

/** Giver and receiver of a payment are these two. */
export const isBetween = ({ debit, credit }: PaymentAsked, one: string, other: string): boolean => {
  const ends = [partyOf(debit), partyOf(credit)];
  return one !== other && ends.includes(one) && ends.includes(other);
};

/** The subject under which a dispute was raised. */
export const raisedUnder = ({ under, by }: Dispute): string => under ?? by;

export const tellSides = <State>(
  rules: DisputeRules<State>,
  state: State,
  dispute: Dispute,
  template: string,
  but?: string,
): readonly Notice[] =>
  sidesOf(rules, state, dispute).flatMap(({ id, for: to }) => (id === but ? [] : [{ to, template, about: aboutOf(dispute) }]));

export const aboutOf = ({ topic, offers }: Dispute) => ({ topic, offers });
export const place = z.strictObject({ dispute: Subject, by: Id, against: Id, topic: Topic });
export const placeOf = ({ id: dispute, by, against, topic }: Dispute) => ({ dispute, by, against, topic });

/** The money that a dispute names may not go out: while it is open, and after a ruling that says so. */
export const holdsMoney = ({ money, stage, barred, lets, by, against }: Dispute, step: string, subject: string): boolean =>
  money?.step === step &&
  money.subject === subject &&
  (barred === true || (stage !== 'resolved' && ![by, against].every((party) => lets.includes(party))));

export function resolved<State extends HasDisputes>(rules: DisputeRules<State>, state: State, id: string, ending: Ending) {
  const dispute = disputeNamed(state, id);
  return {
    state: withDispute(state, id, { stage: 'resolved', ending }),
    facts: [{ type: 'dispute-resolved' as const, ...placeOf(dispute), ending }],
    notices: tellSides(rules, state, dispute, 'dispute-resolved'),
  };
}
export const resolvedFact = { 'dispute-resolved': place.extend({ ending: Ending }) };
export function passedOn<State extends HasDisputes>(
  rules: DisputeRules<State>,
  state: State,
  id: string,
  stage: 'mediating' | 'ruling',
  until: Instant,
) {
  const dispute = disputeNamed(state, id);
  return {
    state: withDispute(state, id, { stage, until, confirmed: [] }),
    facts: [{ type: 'dispute-passed-on' as const, ...placeOf(dispute), to: stage }],
    notices: tellSides(rules, state, dispute, `dispute-${stage}`),
  };
}
export const passedOnFact = { 'dispute-passed-on': place.extend({ to: z.enum(['mediating', 'ruling']) }) };
