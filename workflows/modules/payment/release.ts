import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Subject } from '#workflows/domain/text.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from './agreed-texts.ts';
import { isDealtWith, orderPayment, paymentId } from './payment.ts';
import { type HasReleases, type Payable, type ReleaseSpec, unprepared, withReleases } from './releases.ts';
import { brokenByDue, dueRules } from './sums.ts';

/**
 * A payment by two people: the maker prepares it, the checker, who is another, releases it to the bank or sends it back.
 * If the bank refuses it, both are asked again; the order keeps its id, so it cannot be booked twice.
 */
export function releaseStep<const Name extends string, Purpose extends string, State extends HasReleases<Purpose>, Stated extends object>({
  definers,
  name,
  code,
  stage,
  since,
  access,
  purpose,
  states,
  outlives,
  by,
  payables,
  beside,
  agrees,
  compares,
  heldFrom,
  late,
}: ReleaseSpec<Purpose, State, Name, Stated>) {
  const waiting = (state: State) => payables(state).filter(({ subject }) => !isDealtWith(state, purpose, subject));
  const payableOf = (state: State, subject: string): Payable => {
    const payable = waiting(state).find((known) => known.subject === subject);
    if (!payable) throw new Error(`nothing to pay for ${subject}`);
    return payable;
  };
  return definers.defineStep({
    name,
    code,
    stage,
    clock: 'money',
    since,
    access,
    ...(outlives ? { outlives } : {}),
    pays: (state, subject) => {
      const payable = payables(state).find((known) => known.subject === subject);
      return payable && { ...payable, purpose };
    },
    opens: (state) =>
      waiting(state).map(({ subject, until, fen, about: more }) => {
        const id = paymentId(purpose, subject);
        const maker = state.releases?.prepared?.[id];
        const about = { ...more, fen, held: state.releases?.held?.includes(id) ? 'yes' : 'no' };
        const due = until ? { at: until } : workingDays(10);
        return maker === undefined
          ? { subject, seat: 'maker', for: by(state, undefined, subject), due, about, offers: heldFrom ? ['prepare', 'hold'] : ['prepare'] }
          : { subject, seat: 'checker', for: by(state, [maker], subject), due, about, offers: ['release', 'send-back'] };
      }),
    beside: (_state, { subject }) => beside(subject),
    ...(compares ? { compares: (state: State, { subject }: { readonly subject: string }) => [compares(state, subject)] } : {}),
    composes: (state, _form, about) => {
      const payable = waiting(state).find(({ subject }) => subject === about);
      if (!payable) return undefined;
      const { until: _until, about: _figures, ...order } = payable;
      return agrees(state, { step: name, outcome: 'release' }, { ...order, purpose });
    },
    begins: (_state, { about }) => ({ prepare: { amountFen: about?.['fen'] } }),
    outcomes: {
      prepare: { form: z.strictObject({ amountFen: Fen.min(1), note: optionalProse(500) }) },
      hold: { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
      release: { form: z.strictObject({ note: optionalProse(500) }), composed: agreedTexts, confirms: 'payment' },
      'send-back': { form: z.strictObject({ reason: prose(10, 2000) }), negative: true },
    },
    retractable: ['prepare'],
    facts: {
      'payment-prepared': states,
      'payment-held': states,
      'payment-released': states,
      'payment-sent-back': states,
      'late-interest-accrued': z.strictObject({ subject: Subject, days: Count, fen: Fen }),
    },
    rules: dueRules,
    breaks: (state, act) =>
      act.outcome === 'prepare' ? brokenByDue('amountFen', payableOf(state, act.subject).fen, act.input.amountFen) : [],
    apply: (state, act) => {
      const payable = payableOf(state, act.subject);
      const { until: _until, about, ...order } = payable;
      const { fen, subject } = order;
      const id = paymentId(purpose, subject);
      const stated = states.parse({ purpose, subject, ...about, fen });
      const { prepared = {}, held = [] } = state.releases ?? {};
      const others = held.filter((known) => known !== id);
      if (act.outcome === 'hold')
        return {
          state: withReleases(state, { held: [...others, id] }),
          facts: [{ type: 'payment-held', ...stated }],
          notices: (heldFrom?.(state) ?? []).map((to) => ({ to, template: 'payment-held', about: { ...about, purpose, fen } })),
        };
      if (act.outcome === 'prepare')
        return {
          state: withReleases(state, { prepared: { ...prepared, [id]: act.actor.person }, held: others }),
          facts: [{ type: 'payment-prepared', ...stated }],
        };
      const cleared = unprepared(state, id);
      if (act.outcome === 'send-back') return { state: cleared, facts: [{ type: 'payment-sent-back', ...stated }] };
      const ordered = orderPayment(cleared, { ...order, purpose }, act.at);
      const fact = { type: 'payment-released', ...stated } as const;
      const accrued = late?.(ordered.state, payable, act.at);
      if (!accrued) return { ...ordered, facts: [fact] };
      // a claim of its own: the order to the bank stays the sum that was due
      const { state: owing, transfers, ...claim } = accrued;
      return { ...ordered, state: owing, transfers, facts: [fact, { type: 'late-interest-accrued', ...claim }] };
    },
  });
}
