import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inThousandths, weightedTotal } from '#web/forms/weighted-total.ts';
import { weightedMilli } from '#workflows/domain/scoring.ts';

const weights = [
  ['fit', 3333],
  ['feasibility', 3333],
  ['team', 3334],
] as const;
const row = (criterion: string, points: string) => ({ criterion, points });

test('of all scores it is the total that the case will state, to the last decimal', () => {
  const points = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.tuple(points, points, points), (given) => {
      const rows = weights.map(([criterion], index) => row(criterion, String(given[index])));
      expect(weightedTotal(rows, weights)).toEqual({ milli: weightedMilli([...given], [3333, 3333, 3334]), missing: 0 });
    }),
  );
});

test('half of the last decimal goes up: 1 × 33.35 % + 1 × 33.30 % is 0.667 from 0.6665', () => {
  const half = [
    ['fit', 3335],
    ['team', 3330],
    ['plan', 3335],
  ] as const;
  expect(inThousandths(weightedTotal([row('fit', '1'), row('team', '1')], half).milli)).toBe('0.667');
});

test('what is not typed yet, or is no score, counts as 0 and is counted; full-width figures are figures', () => {
  expect(weightedTotal([row('fit', '９０'), row('feasibility', ''), row('team', '101')], weights)).toEqual({ milli: 29_997, missing: 2 });
  expect(weightedTotal([row('fit', '80.5'), row('team', '-1')], weights)).toEqual({ milli: 0, missing: 3 });
  expect(weightedTotal(undefined, weights)).toEqual({ milli: 0, missing: 3 });
});

test('it shows all three decimals', () => {
  expect([83_125, 29_997, 70_000, 5].map(inThousandths)).toEqual(['83.125', '29.997', '70.000', '0.005']);
});
