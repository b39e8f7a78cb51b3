import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases, fens, sum } from '#test/domain/generators.ts';
import { BondCause, BondPolicy, bondFen, bondSplit, defaultBondPolicy } from '#workflows/domain/bond.ts';

const bond = 6_000_000;
const bidders = ['x', 'y', 'z', 'w'];

describe('the bond', () => {
  test('2 % of the largest budget, at most a million yuan', () => {
    expect(BondPolicy.parse(defaultBondPolicy)).toEqual(defaultBondPolicy);
    expect(bondFen(300_000_000, defaultBondPolicy)).toBe(bond);
    expect(bondFen(10_000_000_000, defaultBondPolicy)).toBe(100_000_000);
  });

  test.each<[BondCause, number, number, number]>([
    ['underpaid', bond, 0, 0],
    ['contract-effective', bond, 0, 0],
    ['no-proposals', bond, 0, 0],
    ['withdrawn-before-listing', bond, 0, 0],
    ['withdrawn-listed', 4_800_000, 1_200_000, 0],
    ['none-selected', 4_800_000, 1_200_000, 0],
    ['withdrawn-with-proposals', 0, 0, bond],
    ['selection-silent', 0, 0, bond],
  ])('%s: %i back, %i kept, %i to the bidders', (cause, returnFen, keptFen, poolFen) => {
    const split = bondSplit(bond, cause, bidders, defaultBondPolicy);
    expect([split.returnFen, split.keptFen, sum(split.pool.map(({ fen }) => fen))]).toEqual([returnFen, keptFen, poolFen]);
  });

  test('the odd fen of the pool go to the earlier proposals', () => {
    const { pool } = bondSplit(6_000_002, 'selection-silent', bidders, defaultBondPolicy);
    expect(pool).toEqual([
      { bidder: 'x', fen: 1_500_001 },
      { bidder: 'y', fen: 1_500_001 },
      { bidder: 'z', fen: 1_500_000 },
      { bidder: 'w', fen: 1_500_000 },
    ]);
  });

  test('a pool without a bidder goes back less the kept part', () => {
    expect(bondSplit(bond, 'selection-silent', [], defaultBondPolicy)).toEqual({ returnFen: 4_800_000, keptFen: 1_200_000, pool: [] });
  });

  test('for every cause, the parts add up to the bond', () => {
    fc.assert(
      fc.property(fens, fc.constantFrom(...BondCause.options), fc.integer({ min: 0, max: 9 }), (fen, cause, count) => {
        const split = bondSplit(
          fen,
          cause,
          Array.from({ length: count }, (_, n) => `b${n}`),
          defaultBondPolicy,
        );
        expect(split.returnFen + split.keptFen + sum(split.pool.map((part) => part.fen))).toBe(fen);
      }),
      cases,
    );
  });
});
