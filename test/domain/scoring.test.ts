import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { defaultTrimPolicy, meanMilli, rankProposals, trimmedMean, weightedMilli } from '#workflows/domain/scoring.ts';

const scores = (points: readonly number[], voided?: number) =>
  points.map((point, index) => ({ expert: `e${index}`, milli: point * 1000, isVoid: point === voided }));
const a = [88, 92, 79, 85, 90, 84, 86];
const b = [87, 87, 86, 86, 87, 99, 60];

describe('the mean of the experts', () => {
  test('E21: one high and one low dropped of seven', () => {
    expect(trimmedMean(scores(a), defaultTrimPolicy)).toEqual({
      ok: true,
      meanMilli: figures.E21.A,
      usedMilli: figures.E21.A_used.map((point) => point * 1000),
    });
    expect(trimmedMean(scores(b), defaultTrimPolicy)).toEqual({
      ok: true,
      meanMilli: figures.E21.B,
      usedMilli: figures.E21.B_used.map((point) => point * 1000),
    });
  });

  test('E21: a score voided for a late conflict, computed again', () => {
    expect(trimmedMean(scores(a, 92), defaultTrimPolicy)).toMatchObject({ meanMilli: figures.E21.A_after_void_92 });
  });

  test('three scores are not trimmed, two give no mean', () => {
    expect(trimmedMean(scores([60, 80, 100]), defaultTrimPolicy)).toMatchObject({ meanMilli: 80_000 });
    expect(trimmedMean(scores([60, 80]), defaultTrimPolicy)).toEqual({ ok: false, code: 'too-few-scores', valid: 2 });
    expect(() => meanMilli([])).toThrow(RangeError);
  });

  test('criteria in one number', () => {
    expect(weightedMilli([80, 91, 77], [5000, 3000, 2000])).toBe(82_700);
    expect(weightedMilli([1, 0], [5, 9995])).toBe(1);
    expect(() => weightedMilli([80], [5000, 5000])).toThrow(RangeError);
  });

  test('the mean lies between the scores and does not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 9 }), (points) => {
        const result = trimmedMean(scores(points), defaultTrimPolicy);
        expect(result).toEqual(trimmedMean(scores(points.toReversed()), defaultTrimPolicy));
        expect(result.ok && result.meanMilli >= Math.min(...points) * 1000 && result.meanMilli <= Math.max(...points) * 1000).toBe(true);
      }),
      cases,
    );
  });
});

describe('the order', () => {
  const tied = { totalMilli: 86_600, fitMilli: 80_000, priceFen: 100, studentMilli: 70_000 };

  test('E21: after the void B leads by the total', () => {
    const order = rankProposals(
      [
        { ...tied, id: 'A', totalMilli: 85_750 },
        { ...tied, id: 'B' },
      ],
      null,
    );
    expect(order).toEqual([
      { id: 'B', rank: 1, below: null },
      { id: 'A', rank: 2, below: 'total' },
    ]);
  });

  test.each([
    ['indicator-fit', { fitMilli: 80_001 }],
    ['lower-price', { priceFen: 99 }],
    ['student-plan', { studentMilli: 70_001 }],
  ])('E21: an exact tie is decided by %s', (rule, better) => {
    expect(
      rankProposals(
        [
          { ...tied, id: 'A' },
          { ...tied, ...better, id: 'B' },
        ],
        null,
      ),
    ).toEqual([
      { id: 'B', rank: 1, below: null },
      { id: 'A', rank: 2, below: rule },
    ]);
  });

  test('what the chain leaves equal waits for a draw, and the seed then decides for all to recompute', () => {
    const entries = ['A', 'B', 'C'].map((id) => ({ ...tied, id }));
    expect(rankProposals(entries, null).map(({ rank }) => rank)).toEqual([1, 1, 1]);
    const drawn = rankProposals(entries, '7f3a');
    expect(drawn.map(({ rank, below }) => [rank, below])).toEqual([
      [1, null],
      [2, 'draw'],
      [3, 'draw'],
    ]);
    expect(rankProposals(entries.toReversed(), '7f3a')).toEqual(drawn);
  });

  test('every proposal wins its part of the draws', () => {
    const entries = ['A', 'B', 'C'].map((id) => ({ ...tied, id }));
    const wins = { A: 0, B: 0, C: 0 };
    for (let seed = 0; seed < 3000; seed += 1) {
      const first = rankProposals(entries, `seed-${seed}`)[0]?.id;
      if (first === 'A' || first === 'B' || first === 'C') wins[first] += 1;
    }
    for (const count of Object.values(wins)) expect(count).toBeGreaterThan(850);
  });

  test('the order of the input never changes the ranking', () => {
    const entry = fc.record({
      totalMilli: fc.integer({ min: 0, max: 2 }),
      fitMilli: fc.integer({ min: 0, max: 2 }),
      priceFen: fc.integer({ min: 0, max: 2 }),
      studentMilli: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), fc.string(), (rows, seed) => {
        const entries = rows.map((row, index) => ({ ...row, id: `p${index}` }));
        expect(rankProposals(entries, seed)).toEqual(rankProposals(entries.toReversed(), seed));
        expect(rankProposals(entries, null).map(({ rank }) => rank)[0]).toBe(1);
      }),
      cases,
    );
  });
});
