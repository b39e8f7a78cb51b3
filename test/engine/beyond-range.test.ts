import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MAX_FEN, sumFen } from '#workflows/domain/money.ts';
import { definersOf } from '#workflows/engine/definers.ts';
import { openCase } from '#workflows/engine/perform.ts';
import { realDayMs } from '#workflows/engine/period.ts';
import { Simulation } from '#workflows/engine/simulate.ts';
import { author, monday, type Toy } from './toy-case.ts';

const { defineStep } = definersOf<Toy>();
/** Adds a sum to the largest one; a negative one is a fault of the step, which its form should have refused. */
const add = defineStep({
  name: 'add',
  code: 'T.05',
  stage: 'toy',
  since: 1,
  access: { known: () => true, read: () => true, actor: 'named', figures: () => true },
  opens: ({ phase }) => (phase === 'writing' ? [{ subject: 'sum', for: { role: 'author', organisation: 'house' } }] : []),
  outcomes: { add: { form: z.strictObject({ fen: z.int() }) } },
  apply: (toy, { input }) => ({ state: { ...toy, phase: 'done', fen: sumFen([MAX_FEN, input.fen]) } }),
});
const aSum = () => {
  const state: Toy = { phase: 'writing', fen: 0, bids: [] };
  const lengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
  return new Simulation([add], openCase([add], { id: 'sum', state, lengths, days: {} }, monday));
};
const added = (fen: number) => ({ step: 'add', subject: 'sum', outcome: 'add', input: { fen }, actor: author });

describe('an act whose consequence no ledger can hold', () => {
  test('is refused, and the case stays as it was', () => {
    const sum = aSum();
    expect(sum.act(added(1))).toEqual({ refused: 'BEYOND_RANGE' });
    expect(sum.state.phase).toBe('writing');
    expect(sum.act(added(0))).toBeUndefined();
    expect(sum.state.fen).toBe(MAX_FEN);
  });
  test('is another thing than a formula that is given nonsense: that is a fault of the step, and heard of', () => {
    expect(() => aSum().act(added(-1))).toThrow(RangeError);
  });
});
