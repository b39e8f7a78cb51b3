import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Subject } from '#workflows/domain/text.ts';
import type { Access } from '#workflows/engine/access.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Audience, Notice } from '#workflows/engine/define-step.ts';
import { Count } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { platform } from '#workflows/project/audiences.ts';
import { isOnItsWay, orderPayment, owed, type PaymentOrder, type PaymentPurpose, paymentId } from '#workflows/project/payment/payment.ts';
import { brokenByDue, dueRules } from '#workflows/project/payment/sums.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { lateClaim, orderOf } from './late-claims.ts';
import { withFunding } from './milestone-funding.ts';

/** A sum that has to be paid now. */
export type Payable = Pick<PaymentOrder, 'subject' | 'debit' | 'credit' | 'clears' | 'payer' | 'payee' | 'fen' | 'formula'> & {
  readonly until: Instant | undefined;
  readonly about: Readonly<Record<string, string | number>>;
};

const ofTranche = z.strictObject({
  purpose: z.literal('tranche'),
  subject: Subject,
  milestone: Count,
  trancheFen: Fen,
  retentionFen: Fen,
  fen: Fen,
});
const ofSubsidy = z.strictObject({
  purpose: z.literal('subsidy'),
  subject: Subject,
  claim: Count,
  withheldFen: Fen,
  releasedFen: Fen,
  fen: Fen,
});
const ofRetention = z.strictObject({ purpose: z.literal('retention'), subject: Subject, fen: Fen });
/** `milestone`: 0 is the retention. */
const ofInterest = z.strictObject({ purpose: z.literal('late-interest'), subject: Subject, days: Count, milestone: Count, fen: Fen });
const Released = z.discriminatedUnion('purpose', [ofTranche, ofSubsidy, ofRetention, ofInterest]);
const releaseFacts = {
  'payment-prepared': Released,
  'payment-held': Released,
  'payment-released': Released,
  'payment-sent-back': Released,
  'late-interest-accrued': z.strictObject({ subject: Subject, days: Count, fen: Fen }),
};

interface ReleaseSpec<Name extends string> {
  readonly name: Name;
  readonly code: string;
  readonly access: Access<Project>;
  readonly purpose: PaymentPurpose;
  readonly by: (project: Project, not?: readonly string[]) => Audience;
  /** Everything due by its facts; what has been ordered already is left out here. */
  readonly payables: (project: Project) => readonly Payable[];
  /** Steps whose documents about the same subject say why it is due. */
  readonly papers: readonly string[];
  /** Who is told when the payer holds it back; absent: this payer may not. */
  readonly heldFrom?: (project: Project) => Audience;
  /** Daily rate of late interest, where the contract has one (E12). */
  readonly lateDailyBp?: (project: Project) => number;
}

/**
 * A payment by two people: the maker prepares it, the checker, who is another, releases it to the bank or sends it back.
 * If the bank refuses it, both are asked again; the order keeps its id, so it cannot be booked twice.
 */
export function defineRelease<const Name extends string>({
  name,
  code,
  access,
  purpose,
  by,
  payables,
  papers,
  heldFrom,
  lateDailyBp,
}: ReleaseSpec<Name>) {
  const waiting = (project: Project) => payables(project).filter(({ subject }) => !isOnItsWay(project, purpose, subject));
  const payableOf = (project: Project, subject: string): Payable => {
    const payable = waiting(project).find((known) => known.subject === subject);
    if (!payable) throw new Error(`nothing to pay for ${subject}`);
    return payable;
  };
  return defineStep({
    name,
    code,
    stage: 'milestone-funding',
    clock: 'money',
    since: 1,
    access,
    opens: (project) =>
      waiting(project).map(({ subject, until, fen, about: more }) => {
        const id = paymentId(purpose, subject);
        const maker = project.funding.prepared[id];
        const about = { ...more, fen, held: project.funding.held?.includes(id) ? 'yes' : 'no' };
        const due = until ? { at: until } : workingDays(10);
        return maker === undefined
          ? { subject, seat: 'maker', for: by(project), due, about, offers: heldFrom ? ['prepare', 'hold'] : ['prepare'] }
          : { subject, seat: 'checker', for: by(project, [maker]), due, about, offers: ['release', 'send-back'] };
      }),
    beside: (_project, { subject }) => eachAbout(subject, ...papers),
    begins: (_project, { about }) => ({ prepare: { amountFen: about?.['fen'] } }),
    outcomes: {
      prepare: { form: z.strictObject({ amountFen: Fen.min(1), note: optionalProse(500) }) },
      hold: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
      release: { form: z.strictObject({ note: optionalProse(500) }), confirms: 'payment' },
      'send-back': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    facts: releaseFacts,
    rules: dueRules,
    breaks: (project, act) =>
      act.outcome === 'prepare' ? brokenByDue('amountFen', payableOf(project, act.subject).fen, act.input.amountFen) : [],
    apply: (project, act) => {
      const { until, about, ...order } = payableOf(project, act.subject);
      const { fen, subject } = order;
      const id = paymentId(purpose, subject);
      const released = Released.parse({ purpose, subject, ...about, fen });
      const facts = <Type extends keyof typeof releaseFacts>(type: Type) => [{ type, ...released }];
      const others = (project.funding.held ?? []).filter((known) => known !== id);
      if (act.outcome === 'hold') {
        const told = [...(heldFrom ? [heldFrom(project)] : []), platform(project, 'pm')];
        const notices = told.map((to): Notice => ({ to, template: 'payment-held', about: { ...about, purpose, fen } }));
        return { state: withFunding(project, { held: [...others, id] }), facts: facts('payment-held'), notices };
      }
      if (act.outcome === 'prepare') {
        return {
          state: withFunding(project, { prepared: { ...project.funding.prepared, [id]: act.actor.person }, held: others }),
          facts: facts('payment-prepared'),
        };
      }
      const { [id]: _maker, ...prepared } = project.funding.prepared;
      const cleared = withFunding(project, { prepared });
      if (act.outcome === 'send-back') return { state: cleared, facts: facts('payment-sent-back') };
      const ordered = orderPayment(cleared, { ...order, purpose }, act.at);
      const late = until && lateDailyBp ? lateClaim(project, { subject, fen, until, dailyBp: lateDailyBp(project) }, act.at) : undefined;
      if (!late) return { ...ordered, facts: facts('payment-released') };
      // a claim of its own: the order to the bank stays the tranche's sum
      const { days, ...claim } = late;
      return {
        ...ordered,
        state: withFunding(ordered.state, { interest: [...(project.funding.interest ?? []), claim] }),
        facts: [...facts('payment-released'), { type: 'late-interest-accrued', subject, days, fen: claim.fen } as const],
        transfers: [owed(orderOf(project, claim))],
      };
    },
  });
}
