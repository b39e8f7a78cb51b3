import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, cases, fens, modestFens, sum, weights, wholeBp } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { amendTranches } from '#workflows/domain/amendment.ts';
import { racePlan, raceRemainder } from '#workflows/domain/horse-race.ts';
import { priceTax } from '#workflows/domain/price-tax.ts';
import { tranchePlan } from '#workflows/domain/tranches.ts';

describe('the payment plan', () => {
  test('E1: an awkward total loses no fen', () => {
    const plan = tranchePlan({ priceFen: 100_000_001, weightsBp: [3333, 3333, 3334], retentionBp: 500 });
    expect(plan.map((t) => t.trancheFen)).toEqual(figures.E1.tranches);
    expect(plan.map((t) => t.retentionFen)).toEqual(figures.E1.retention);
    expect(plan.map((t) => t.cashFen)).toEqual(figures.E1.pay);
    expect(sum(plan.map((t) => t.retentionFen))).toBe(figures.E1.ret_total);
    expect(sum(plan.map((t) => t.cashFen))).toBe(figures.E1.pay_total);
    expect(sum(figures.E1.naive)).toBe(100_000_000);
  });

  test('the happy case: 90 / 90 / 90 / 30 million less 5 %', () => {
    const plan = tranchePlan({ priceFen: 300_000_000, weightsBp: [3000, 3000, 3000, 1000], retentionBp: 500 });
    expect(plan.map((t) => t.trancheFen)).toEqual(figures.SC1.price);
    expect(plan.map((t) => t.retentionFen)).toEqual(figures.SC1.retention);
  });

  test('weights that do not make the whole are refused', () => {
    expect(() => tranchePlan({ priceFen: 100, weightsBp: [5000, 4999], retentionBp: 0 })).toThrow(RangeError);
  });

  test('tranches make the price; cash and retention make each tranche', () => {
    fc.assert(
      fc.property(fens, wholeBp, basisPoints, (priceFen, weightsBp, retentionBp) => {
        const plan = tranchePlan({ priceFen, weightsBp, retentionBp });
        expect(sum(plan.map((t) => t.trancheFen))).toBe(priceFen);
        for (const { trancheFen, retentionFen, cashFen } of plan) {
          expect(retentionFen + cashFen).toBe(trancheFen);
          expect(Math.min(retentionFen, cashFen)).toBeGreaterThanOrEqual(0);
        }
      }),
      cases,
    );
  });
});

describe('a race', () => {
  test('E17: three teams start with 10 % each, the survivor has the remainder', () => {
    const plan = racePlan({ priceFen: 200_000_001, teams: 3, startBp: 1000 });
    expect(plan).toEqual({ eachFen: figures.E17.each, remainderFen: figures.E17.winner_rest });
    expect(raceRemainder(plan, ['b'])).toEqual([{ team: 'b', fen: figures.E17.winner_rest }]);
    expect(raceRemainder(plan, ['b', 'a']).map(({ fen }) => fen)).toEqual([70_000_001, 70_000_000]);
    expect(raceRemainder(plan, [])).toEqual([]);
  });

  test('starts that exceed the price are refused', () => {
    expect(() => racePlan({ priceFen: 100, teams: 3, startBp: 4000 })).toThrow(RangeError);
  });

  test('starts and remainder make the price', () => {
    fc.assert(
      fc.property(fens, fc.integer({ min: 1, max: 3 }), basisPoints, (priceFen, teams, bp) => {
        const startBp = Math.trunc(bp / teams);
        const plan = racePlan({ priceFen, teams, startBp });
        expect(plan.eachFen * teams + sum(raceRemainder(plan, ['x', 'y']).map(({ fen }) => fen))).toBe(priceFen);
      }),
      cases,
    );
  });
});

describe('an amendment', () => {
  test('E18: the rest of the new price by 3/3/1', () => {
    const amended = amendTranches({ newPriceFen: 345_678_901, settledFen: 90_000_000, weights: [3, 3, 1], retentionBp: 500 });
    if (!amended.ok) throw new Error(amended.code);
    expect(amended.remainingFen).toBe(figures.E18.remaining);
    expect(amended.tranches.map((t) => t.trancheFen)).toEqual(figures.E18.split);
  });

  test('a price under what is settled is refused', () => {
    expect(amendTranches({ newPriceFen: 1, settledFen: 2, weights: [1], retentionBp: 0 })).toEqual({
      ok: false,
      code: 'price-below-settled',
      settledFen: 2,
    });
  });

  test('settled and open tranches make the new price', () => {
    fc.assert(
      fc.property(modestFens, modestFens, weights, basisPoints, (settledFen, more, list, retentionBp) => {
        const amended = amendTranches({ newPriceFen: settledFen + more, settledFen, weights: list, retentionBp });
        expect(amended.ok && sum(amended.tranches.map((t) => t.trancheFen)) + settledFen).toBe(settledFen + more);
      }),
      cases,
    );
  });
});

describe('the tax form of a price', () => {
  test('E19: 6 % inside, or exempt when registered', () => {
    expect(priceTax(100_000_000, 600, false)).toEqual({ netFen: figures.E19.net, vatFen: figures.E19.vat });
    expect(priceTax(100_000_000, 600, true)).toEqual({ netFen: 100_000_000, vatFen: 0 });
  });

  test('net and tax make the price', () => {
    fc.assert(
      fc.property(fens, basisPoints, fc.boolean(), (gross, vatBp, isExempt) => {
        const { netFen, vatFen } = priceTax(gross, vatBp, isExempt);
        expect(netFen + vatFen).toBe(gross);
        expect(Math.min(netFen, vatFen)).toBeGreaterThanOrEqual(0);
      }),
      cases,
    );
  });
});
