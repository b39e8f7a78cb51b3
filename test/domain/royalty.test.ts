import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, cases, fens, modestFens, sum } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { fixedFees, openRoyalty, proratedFee, quarterlyFees } from '#workflows/domain/open-licence.ts';
import { earnedRoyalty, type RoyaltyState, type RoyaltyTerms, royaltyStart, royaltyYear } from '#workflows/domain/royalty.ts';

const terms: RoyaltyTerms = {
  entryFeeFen: 50_000_000,
  creditableBp: 5000,
  creditYears: 2,
  tiers: [
    { upToFen: 1_000_000_000, rateBp: 300 },
    { upToFen: 5_000_000_000, rateBp: 200 },
    { upToFen: null, rateBp: 100 },
  ],
  minimumFen: [0, 20_000_000],
  annualCapFen: 120_000_000,
  lifetimeCapFen: 300_000_000,
};

describe('a running royalty', () => {
  test('E6: five years of tiers, minimum, caps and credit, then nothing', () => {
    let state = royaltyStart(terms);
    let lapsed = 0;
    const rows = figures.E6.map(({ y, sales }) => {
      const year = royaltyYear(terms, state, sales);
      state = year.state;
      lapsed += year.lapsedCreditFen;
      return {
        y,
        sales,
        earned: year.earnedFen,
        topup: year.topUpFen,
        after_cap: year.afterCapFen,
        credit: year.creditFen,
        cash: year.cashFen,
        cum: year.state.cumulativeFen,
      };
    });
    expect(rows).toEqual(figures.E6);
    expect(lapsed).toBe(figures.E6_credit_left);
    const sixth = royaltyYear(terms, state, 9_999_999_999);
    expect(sixth).toMatchObject({ earnedFen: 0, topUpFen: 0, cashFen: 0, isFullyPaid: true });
  });

  test('a cap beats a minimum, and credit never goes below the minimum', () => {
    const capped = { ...terms, minimumFen: [20_000_000], annualCapFen: 15_000_000 };
    expect(royaltyYear(capped, royaltyStart(capped), 0)).toMatchObject({ topUpFen: 20_000_000, cashFen: 15_000_000, creditFen: 0 });
    const credited = { ...terms, minimumFen: [5_000_000], lifetimeCapFen: null, annualCapFen: null };
    expect(royaltyYear(credited, royaltyStart(credited), 500_000_000)).toMatchObject({ creditFen: 10_000_000, cashFen: 5_000_000 });
  });

  test('tiers that do not ascend are refused', () => {
    expect(() =>
      earnedRoyalty(
        [
          { upToFen: 5, rateBp: 1 },
          { upToFen: 5, rateBp: 2 },
        ],
        9,
      ),
    ).toThrow(RangeError);
  });

  test('more sales never earn less', () => {
    fc.assert(
      fc.property(modestFens, modestFens, (a, b) => {
        expect(earnedRoyalty(terms.tiers, Math.min(a, b))).toBeLessThanOrEqual(earnedRoyalty(terms.tiers, Math.max(a, b)));
      }),
      cases,
    );
  });

  test('caps hold, nothing is negative, and credit used and lapsed is the credit given', () => {
    fc.assert(
      fc.property(fc.array(modestFens, { minLength: 3, maxLength: 8 }), modestFens, basisPoints, (sales, lifetime, creditableBp) => {
        const deal = { ...terms, creditableBp, lifetimeCapFen: terms.entryFeeFen + lifetime };
        let state: RoyaltyState = royaltyStart(deal);
        let credit = state.creditLeftFen;
        for (const netSales of sales) {
          const year = royaltyYear(deal, state, netSales);
          state = year.state;
          credit -= year.creditFen + year.lapsedCreditFen;
          expect(year.cashFen).toBeLessThanOrEqual(120_000_000);
          expect(Math.min(year.earnedFen, year.topUpFen, year.creditFen, year.cashFen)).toBeGreaterThanOrEqual(0);
        }
        expect(state.cumulativeFen).toBeLessThanOrEqual(deal.lifetimeCapFen);
        expect(credit).toBe(0);
      }),
      cases,
    );
  });
});

describe('an open licence', () => {
  const open = { startOn: '2026-03-15', freeYears: 1, fixedYears: 2, annualFen: 6_000_000, rateBp: 150, minimumFen: 3_000_000 };

  test('E7: ending within a fee year, by actual days', () => {
    const fees = fixedFees(open, '2028-07-31');
    expect(fees.years.map((year) => year.feeFen)).toEqual([6_000_000, figures.E7.y2]);
    expect(fees.years.at(-1)).toMatchObject({ days: figures.E7.days, yearDays: figures.E7.len, paidFen: figures.E7.paid_adv });
    expect([fees.earnedFen, fees.refundFen]).toEqual([figures.E7.total, figures.E7.refund]);
  });

  test('E7: a fee year with a leap day has 366', () => {
    const year = fixedFees(open, '2027-12-31').years.at(-1);
    expect(year).toMatchObject({ days: figures.E7.alt_days, yearDays: figures.E7.alt_len, feeFen: figures.E7.alt });
  });

  test('E7: in the royalty phase the minimum is due at least', () => {
    expect(openRoyalty(open, 187_654_321)).toEqual({ earnedFen: figures.E7c.earned, dueFen: figures.E7c.due });
  });

  test('nothing is due in the free year, and no fixed fee after its years', () => {
    expect(fixedFees(open, '2027-03-14')).toEqual({ years: [], earnedFen: 0, paidFen: 0, refundFen: 0, dueFen: 0 });
    // D1: in the last days of a quarter more is earned than was paid in advance, and is due
    const late = fixedFees({ ...open, startOn: '2026-03-15', freeYears: 1, fixedYears: 2, annualFen: 6_000_000 }, '2027-06-14');
    expect(late).toMatchObject({ earnedFen: 1_508_197, paidFen: 1_500_000, refundFen: 0, dueFen: 8_197 });
    expect(fixedFees(open, '2031-01-01')).toMatchObject({ earnedFen: 12_000_000, refundFen: 0 });
    expect(() => proratedFee(1, 366, 365)).toThrow(RangeError);
  });

  test('quarters make the year; a part of the year never costs more than the year', () => {
    fc.assert(
      fc.property(fens, fc.integer({ min: 0, max: 365 }), (annualFen, days) => {
        expect(sum(quarterlyFees(annualFen))).toBe(annualFen);
        expect(proratedFee(annualFen, days, 365)).toBeLessThanOrEqual(annualFen);
      }),
      cases,
    );
  });
});
