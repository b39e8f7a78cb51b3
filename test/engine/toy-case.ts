import { z } from 'zod';
import { computed } from '#workflows/domain/formulas.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { openCase } from '#workflows/engine/perform.ts';
import { calendarDays, type Instant, realDayMs, waitingDays, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { rulesInForce } from '#workflows/engine/rules.ts';
import { Simulation, type World } from '#workflows/engine/simulate.ts';

/** A purchase with an offer, a cooling-off period, two who pay and a question that silence answers: one of everything the engine does. */
export interface Toy {
  readonly phase: 'writing' | 'cooling' | 'paying' | 'asking' | 'bidding' | 'done';
  readonly fen: number;
  readonly maker?: string;
  readonly paid?: string;
  readonly bids: readonly string[];
  readonly closesAt?: Instant;
  readonly payBy?: Instant;
  /** Nobody's silence keeps the goods. */
  readonly insists?: true;
}
const { defineStep, defineWait, defineEffect } = definersOf<Toy>();

/** Nothing is secret here. */
const open = { known: () => true, read: () => true, actor: 'named', figures: () => true } as const;

const write = defineStep({
  name: 'write',
  code: 'T.01',
  stage: 'toy',
  since: 1,
  access: open,
  opens: ({ phase }) =>
    phase === 'writing' ? [{ subject: 'paper', for: { role: 'author', organisation: 'house' }, due: workingDays(5) }] : [],
  outcomes: {
    submit: {
      form: z.strictObject({
        title: prose(3, 50),
        fen: z.int().min(1).max(1000),
        lines: z
          .array(z.strictObject({ text: prose(1, 20), part: z.int().min(0) }))
          .max(2)
          .optional(),
      }),
    },
    drop: { form: z.strictObject({ reason: prose(10, 100) }), negative: true },
  },
  facts: { submitted: z.strictObject({ fen: z.int() }), dropped: noDetails },
  rules: ['over-budget'],
  breaks: (_toy, act) => {
    const fen = act.outcome === 'submit' ? act.input.fen : 0;
    return brokenIf(fen > 500, { rule: 'over-budget', field: 'fen', figures: { fen, limitFen: 500 } });
  },
  apply: (toy, act) =>
    act.outcome === 'submit'
      ? { state: { ...toy, phase: 'cooling', fen: act.input.fen }, facts: [{ type: 'submitted', fen: act.input.fen }] }
      : { state: { ...toy, phase: 'done' }, facts: [{ type: 'dropped' }] },
});

const cooling = defineWait({
  name: 'cooling-off',
  stage: 'toy',
  facts: { 'cooled-off': noDetails },
  since: 1,
  access: open,
  waits: ({ phase }) => (phase === 'cooling' ? [{ subject: 'paper', until: waitingDays(3) }] : []),
  elapsed: (toy) => ({ state: { ...toy, phase: 'paying' }, facts: [{ type: 'cooled-off' }] }),
});

const release = defineStep({
  name: 'release',
  code: 'T.02',
  stage: 'toy',
  since: 1,
  access: open,
  opens: ({ phase, maker, paid, payBy }) => {
    if (phase !== 'paying' || paid) return [];
    const audience = { role: 'payer', organisation: 'house' };
    const due = payBy ? { due: { at: payBy } } : {};
    return maker
      ? [{ subject: 'sum', seat: 'checker', for: { ...audience, not: [maker] }, ...due, offers: ['confirm'] }]
      : [{ subject: 'sum', seat: 'maker', for: audience, ...due, offers: ['prepare'] }];
  },
  outcomes: { prepare: { form: z.strictObject({ note: optionalProse(10) }) }, confirm: { form: z.strictObject({}) } },
  apply: (toy, { outcome, actor }) =>
    outcome === 'prepare'
      ? { state: { ...toy, maker: actor.person } }
      : { state: { ...toy, paid: 'ordered' }, effects: [{ id: 'transfer.1', kind: 'transfer', payload: { fen: toy.fen } }] },
});

const transfer = defineEffect({
  name: 'transfer',
  stage: 'toy',
  since: 1,
  access: open,
  result: z.strictObject({ reference: z.string() }),
  apply: (toy, _request, { reference }) => ({
    state: { ...toy, paid: reference, phase: 'asking' },
    transfers: [
      { id: reference, debit: 'shop/cash', credit: 'house/cash', kind: 'price', ...computed('agreed-sum', { agreedFen: toy.fen }) },
    ],
  }),
});

const answer = defineStep({
  name: 'answer',
  code: 'T.03',
  stage: 'toy',
  since: 1,
  access: open,
  opens: ({ phase }) => (phase === 'asking' ? [{ subject: 'goods', for: { role: 'buyer' }, due: workingDays(2) }] : []),
  outcomes: { keep: { form: z.strictObject({}) } },
  facts: { 'still-silent': noDetails, 'kept-by-silence': noDetails },
  apply: (toy, { at }) => ({ state: { ...toy, phase: 'bidding', closesAt: later(at, 2) } }),
  silence: {
    secondNotice: calendarDays(2),
    then: (toy, _opening, at) =>
      toy.insists
        ? { state: toy, facts: [{ type: 'still-silent' }] }
        : { state: { ...toy, phase: 'bidding', closesAt: later(at, 2) }, facts: [{ type: 'kept-by-silence' }] },
  },
});

const bid = defineStep({
  name: 'bid',
  code: 'T.04',
  stage: 'toy',
  since: 1,
  access: open,
  closesAtDue: true,
  repeatable: true,
  opens: ({ phase, closesAt }) =>
    phase === 'bidding' && closesAt ? [{ subject: 'round', for: { role: 'bidder' }, due: { at: closesAt } }] : [],
  outcomes: { offer: { form: z.strictObject({ secret: z.string().max(20) }), sealed: 'final' }, withdraw: { form: z.strictObject({}) } },
  apply: (toy, { actor, outcome }) => ({ state: { ...toy, bids: [...toy.bids, `${outcome} ${actor.person}`] } }),
});

const later = (at: Instant, days: number) => new Date(Date.parse(at) + days * realDayMs).toISOString();

export const toyCatalogue = [write, cooling, release, transfer, answer, bid];
export const actor = (person: string, role: string, organisation = 'house'): Actor => ({ person, organisation, roles: [role] });
export const author = actor('anna', 'author');

/** Monday 9:00 in Shanghai, with a plain week before and after it. */
export const monday = '2026-03-02T01:00:00.000Z';
export function aToy(
  state: Partial<Toy> = {},
  {
    at = monday,
    world = (() => undefined) as World,
    lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs },
    days = {} as Readonly<Record<string, number>>,
    rules = rulesInForce,
  } = {},
): Simulation<Toy> {
  return new Simulation(
    toyCatalogue,
    openCase(toyCatalogue, { id: 'toy', state: { phase: 'writing', fen: 0, bids: [], ...state }, lengths, days, rules }, at),
    world,
  );
}
export const submit = (fen: number, extra: Record<string, unknown> = {}) => ({
  step: 'write',
  subject: 'paper',
  outcome: 'submit',
  input: { fen },
  actor: author,
  ...extra,
});
