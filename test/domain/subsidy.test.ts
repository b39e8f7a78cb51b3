import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, cases, fens, modestFens, sum, wholeBp } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { achievement, defaultOutcomeBands, grantByOutcome, outcomeOf, shownBp } from '#workflows/domain/proportional.ts';
import { share } from '#workflows/domain/rounding.ts';
import { finalSubsidy, interimClaim, settleGrant, subsidyPlan } from '#workflows/domain/subsidy.ts';

const terms = {
  basisFen: 1_876_543_210,
  rateBp: 3000,
  capFen: 500_000_000,
  weightsBp: [4000, 4000, 2000],
  reserveBp: 500,
  ceilingBp: 9000,
};

describe('the plan', () => {
  test('E2: 30 % capped, 40/40/20, reserve from the first', () => {
    expect(share(terms.basisFen, terms.rateBp)).toBe(figures.E2.raw);
    const plan = subsidyPlan(terms);
    expect(plan.grantFen).toBe(figures.E2.max_grant);
    expect(plan.reserveFen).toBe(figures.E2.reserve);
    expect(plan.tranches.map((t) => t.entitledFen)).toEqual(figures.E2.tranches);
    expect(plan.tranches.map((t) => t.cashFen)).toEqual([figures.E2.first_cash, 200_000_000, 100_000_000]);
  });

  test('the happy case: 32 / 32 / 16 million, 4 million withheld once', () => {
    const plan = subsidyPlan({ ...terms, basisFen: 300_000_000, capFen: 80_000_000 });
    expect(plan.grantFen).toBe(figures.SC1.subsidy);
    expect(plan.reserveFen).toBe(figures.SC1.reserve);
    expect(plan.tranches.map((t) => t.entitledFen)).toEqual(figures.SC1.sub_tranches);
    expect(plan.tranches.map((t) => t.cashFen)).toEqual([28_000_000, 32_000_000, 16_000_000]);
  });

  test('what the ceiling cuts moves to the last tranche', () => {
    const plan = subsidyPlan({ ...terms, weightsBp: [5000, 4500, 500] });
    expect(plan.tranches.map((t) => t.entitledFen)).toEqual([250_000_000, 200_000_000, 50_000_000]);
  });

  test('Σ entitled is the grant, Σ cash the grant less the reserve, and the ceiling holds before the end', () => {
    fc.assert(
      fc.property(
        fens,
        basisPoints,
        fens,
        wholeBp,
        basisPoints,
        basisPoints,
        (basisFen, rateBp, capFen, weightsBp, reserveBp, ceilingBp) => {
          const plan = subsidyPlan({ basisFen, rateBp, capFen, weightsBp, reserveBp, ceilingBp });
          const entitled = plan.tranches.map((t) => t.entitledFen);
          expect(sum(entitled)).toBe(plan.grantFen);
          expect(sum(plan.tranches.map((t) => t.cashFen))).toBe(plan.grantFen - plan.reserveFen);
          expect(sum(entitled.slice(0, -1))).toBeLessThanOrEqual(share(plan.grantFen, ceilingBp));
          expect(Math.min(...entitled, ...plan.tranches.map((t) => t.cashFen))).toBeGreaterThanOrEqual(0);
        },
      ),
      cases,
    );
  });
});

describe('a claim before the end', () => {
  const facts = {
    plannedFen: 32_000_000,
    verifiedFen: 171_000_000,
    rateBp: 3000,
    grantFen: 80_000_000,
    ceilingBp: 9000,
    entitledFen: 0,
    reserveFen: 4_000_000,
    reserveHeldFen: 0,
  };

  test('the first claim carries the reserve, the second does not', () => {
    expect(interimClaim(facts)).toEqual({ entitledFen: 32_000_000, cashFen: 28_000_000, withheldFen: 4_000_000, limitedBy: 'plan' });
    expect(interimClaim({ ...facts, verifiedFen: 256_500_000, entitledFen: 32_000_000, reserveHeldFen: 4_000_000 })).toEqual({
      entitledFen: 32_000_000,
      cashFen: 32_000_000,
      withheldFen: 0,
      limitedBy: 'plan',
    });
  });

  test('the ceiling and the verified payments limit it', () => {
    expect(interimClaim({ ...facts, entitledFen: 50_000_000, verifiedFen: 300_000_000, reserveHeldFen: 4_000_000 })).toMatchObject({
      entitledFen: 22_000_000,
      limitedBy: 'ceiling',
    });
    expect(interimClaim({ ...facts, verifiedFen: 100_000_000 })).toMatchObject({ entitledFen: 30_000_000, limitedBy: 'verified' });
    expect(interimClaim({ ...facts, verifiedFen: 0 })).toEqual({ entitledFen: 0, cashFen: 0, withheldFen: 0, limitedBy: 'verified' });
  });

  test('claims in any number never pass the ceiling', () => {
    fc.assert(
      fc.property(
        modestFens,
        basisPoints,
        basisPoints,
        fc.array(modestFens, { maxLength: 6 }),
        (grantFen, ceilingBp, reserveBp, planned) => {
          let entitledFen = 0;
          let reserveHeldFen = 0;
          const reserveFen = share(grantFen, reserveBp);
          for (const plannedFen of planned) {
            const state = { grantFen, ceilingBp, reserveFen, entitledFen, reserveHeldFen };
            const claim = interimClaim({ ...state, plannedFen, verifiedFen: 10_000_000_000, rateBp: 10_000 });
            expect(claim.cashFen + claim.withheldFen).toBe(claim.entitledFen);
            entitledFen += claim.entitledFen;
            reserveHeldFen += claim.withheldFen;
          }
          expect(entitledFen).toBeLessThanOrEqual(share(grantFen, ceilingBp));
          expect(reserveHeldFen).toBeLessThanOrEqual(reserveFen);
        },
      ),
      cases,
    );
  });
});

describe('the final account', () => {
  const facts = { rateBp: 3000, capFen: 500_000_000, maxGrantFen: 500_000_000, entitledFen: 400_000_000, reserveFen: 25_000_000 };

  test.each([
    ['a', 1_500_000_000, figures.E2a, 0],
    ['b', 1_200_000_000, figures.E2b, figures.E2b.reserve_used],
    ['c', 1_300_000_000, figures.E2c, figures.E2c.reserve_used],
  ])('E2%s', (_, verifiedFen, wanted, reserveUsedFen) => {
    const account = finalSubsidy({ ...facts, verifiedFen });
    expect(account).toEqual({
      finalGrantFen: wanted.final_grant,
      payFen: wanted.final_pay,
      reserveUsedFen,
      reserveReleaseFen: wanted.reserve_release,
      demandFen: wanted.demand,
    });
    const cashBefore = facts.entitledFen - facts.reserveFen;
    expect(cashBefore + account.payFen + account.reserveReleaseFen - account.demandFen).toBe(wanted.total_cash);
  });

  test('E11: an outcome of 7750 bp is concluded pro rata', () => {
    const results = [
      [3000, 10_000],
      [2500, 10_000],
      [2000, 6250],
      [1500, 0],
      [1000, 10_000],
    ].map(([weightBp = 0, achieved = 0]) => ({ weightBp, achievedBp: achieved }));
    const achieved = achievement(results);
    expect(shownBp(achieved)).toBe(figures.E11.achieved_bp);
    expect(outcomeOf(achieved, defaultOutcomeBands)).toBe('concluded');
    const maxGrantFen = grantByOutcome(500_000_000, achieved, defaultOutcomeBands);
    const account = finalSubsidy({ ...facts, maxGrantFen, verifiedFen: 1_876_543_210 });
    expect(account.finalGrantFen).toBe(figures.E11.final_grant);
    expect(account.reserveUsedFen).toBe(figures.E11.over);
    expect(account.reserveReleaseFen).toBe(figures.E11.reserve_release);
  });

  test('an achievement is exact: short of the band by a part of a basis point is short of it, and the grant is rounded once', () => {
    const results = (parts: readonly (readonly [number, number])[]) =>
      parts.map(([weightBp, achieved]) => ({ weightBp, achievedBp: achieved }));
    const short = achievement(
      results([
        [832, 0],
        [1442, 5000],
        [4970, 5077],
        [2756, 9999],
      ]),
    );
    expect([short, shownBp(short), outcomeOf(short, defaultOutcomeBands)]).toEqual([59_999_934, 5999, 'fail']);
    const exactly = achievement(
      results([
        [3333, 6877],
        [3333, 6000],
        [3334, 7629],
      ]),
    );
    expect(grantByOutcome(500_000_000, exactly, defaultOutcomeBands)).toBe(341_770_635);
  });

  test('passed keeps the grant, failed keeps nothing', () => {
    expect(grantByOutcome(500, 80_000_000, defaultOutcomeBands)).toBe(500);
    expect(grantByOutcome(500, 59_999_999, defaultOutcomeBands)).toBe(0);
    expect(() => achievement([{ weightBp: 9999, achievedBp: 1 }])).toThrow(RangeError);
  });

  test('for every order of payments, the total paid is the final grant', () => {
    fc.assert(
      fc.property(modestFens, modestFens, basisPoints, (finalGrantFen, entitledFen, reserveBp) => {
        const reserveFen = share(entitledFen, reserveBp);
        const account = settleGrant({ finalGrantFen, entitledFen, reserveFen });
        expect(entitledFen - reserveFen + account.payFen + account.reserveReleaseFen - account.demandFen).toBe(finalGrantFen);
        expect(account.reserveUsedFen + account.reserveReleaseFen).toBe(reserveFen);
        expect(Math.min(account.payFen, account.demandFen)).toBe(0);
        expect(Math.min(...Object.values(account))).toBeGreaterThanOrEqual(0);
      }),
      cases,
    );
  });

  test('more verified never means less grant', () => {
    fc.assert(
      fc.property(fens, fens, basisPoints, fens, fens, (a, b, rateBp, capFen, maxGrantFen) => {
        const grant = (verifiedFen: number) => finalSubsidy({ ...facts, verifiedFen, rateBp, capFen, maxGrantFen }).finalGrantFen;
        expect(grant(Math.min(a, b))).toBeLessThanOrEqual(grant(Math.max(a, b)));
      }),
      cases,
    );
  });
});
