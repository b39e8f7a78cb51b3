import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, cases, fens, modestFens, sum, wholeBp } from '#test/domain/generators.ts';
import figures from '#test/domain/money-examples.json';
import { equitySplit } from '#workflows/domain/equity.ts';
import { selfUseRewards } from '#workflows/domain/self-use.ts';
import { defaultTransferTax, transferTax } from '#workflows/domain/transfer-tax.ts';
import { distributionRefusals, licenceWaterfall, mainContributorCheck, stampDuty, taxableReward } from '#workflows/domain/waterfall.ts';

const rates = { inventorBp: 7000, brokerBp: 500, schoolBp: 6000, teamBp: [5500, 2500, 1500, 500], floorBp: 5000, deficitFen: 0 };

describe('one income of a university', () => {
  test('E5: costs, inventors, broker, school and college, team', () => {
    const stampFen = stampDuty(888_888_888, 3);
    expect(stampFen).toBe(figures.E5.stamp);
    const split = licenceWaterfall({
      ...rates,
      grossFen: 888_888_888,
      stampFen,
      vatFen: 0,
      surchargeFen: 0,
      upkeepFen: 4_560_000,
      directFen: 8_000_000,
    });
    expect(split).toEqual({
      netFen: figures.E5.net,
      deficitFen: 0,
      inventorsFen: figures.E5.inventors,
      floorFen: figures.E5.min50,
      brokerFen: figures.E5.broker,
      restFen: figures.E5.rest,
      schoolFen: figures.E5.school_college[0],
      collegeFen: figures.E5.school_college[1],
      teamFen: figures.E5.team,
    });
    expect(taxableReward(split.teamFen[0] ?? 0, 5000)).toBe(figures.E5.iit_base_A);
  });

  test('the happy case: a lump sum of 500,000 yuan', () => {
    const stampFen = stampDuty(50_000_000, 3);
    expect(stampFen).toBe(figures.SC1.positions.tax);
    const split = licenceWaterfall({
      ...rates,
      grossFen: 50_000_000,
      stampFen,
      vatFen: 0,
      surchargeFen: 0,
      upkeepFen: 300_000,
      directFen: 85_000,
    });
    expect(split).toMatchObject({ netFen: figures.SC1.net, inventorsFen: figures.SC1.inventors, brokerFen: figures.SC1.broker });
    expect([split.schoolFen, split.collegeFen]).toEqual(figures.SC1.rest);
  });

  test('E22: a deficit is carried on, nothing is distributed meanwhile', () => {
    const none = { ...rates, stampFen: 0, vatFen: 0, surchargeFen: 0, upkeepFen: 0, brokerBp: 0 };
    const first = licenceWaterfall({ ...none, grossFen: 3_000_000, directFen: 5_000_000 });
    expect(first).toMatchObject({ netFen: figures.E22.q1_net, inventorsFen: 0, deficitFen: figures.E22.deficit });
    const second = licenceWaterfall({ ...none, grossFen: 9_999_999, directFen: 0, deficitFen: first.deficitFen });
    expect(second).toMatchObject({ netFen: figures.E22.q2_net, inventorsFen: figures.E22.q2_inv, deficitFen: 0 });
  });

  test('parts make the net, the team makes the inventors’ part, and the floor holds', () => {
    fc.assert(
      fc.property(fens, modestFens, basisPoints, basisPoints, basisPoints, wholeBp, (grossFen, directFen, a, b, schoolBp, teamBp) => {
        const inventorBp = Math.max(a, 5000);
        const terms = { ...rates, inventorBp, brokerBp: Math.min(b, 10_000 - inventorBp), schoolBp, teamBp };
        const split = licenceWaterfall({
          ...terms,
          grossFen,
          stampFen: stampDuty(grossFen, 3),
          vatFen: 0,
          surchargeFen: 0,
          upkeepFen: 7,
          directFen,
        });
        expect(sum([split.inventorsFen, split.brokerFen, split.schoolFen, split.collegeFen])).toBe(split.netFen);
        expect(sum(split.teamFen)).toBe(split.inventorsFen);
        expect(split.inventorsFen).toBeGreaterThanOrEqual(split.floorFen);
        expect(Math.min(split.netFen, split.deficitFen)).toBe(0);
        expect(Math.min(split.brokerFen, split.schoolFen, split.collegeFen, ...split.teamFen)).toBeGreaterThanOrEqual(0);
      }),
      cases,
    );
  });
});

describe('what cannot be proposed', () => {
  const team = [5500, 2500, 1500, 500].map((partBp, index) => ({ partBp, isMain: index === 0 }));
  const proposal = { inventorBp: 7000, floorBp: 5000, brokerBp: 500, brokerLimitBp: 1000, team, mainFloorBp: 5000 };

  test('main contributors need half of the reward (E5)', () => {
    expect(mainContributorCheck(team, 5000)).toEqual({ ok: true, mainBp: 5500 });
    const flat = [4500, 3000, 1500, 1000].map((partBp, index) => ({ partBp, isMain: index === 0 }));
    const refusal = { code: 'main-contributors-below-floor', mainBp: 4500, floorBp: 5000 };
    expect(mainContributorCheck(flat, 5000)).toEqual({ ok: false, refusal });
    expect(distributionRefusals({ ...proposal, team: flat })).toEqual([refusal]);
  });

  test('a good proposal has no refusal, a bad one has them all', () => {
    expect(distributionRefusals(proposal)).toEqual([]);
    const bad = distributionRefusals({ ...proposal, inventorBp: 4999, brokerBp: 6000, team: team.slice(1) });
    expect(bad.map(({ code }) => code)).toEqual([
      'inventors-below-floor',
      'broker-above-limit',
      'rates-exceed-whole',
      'team-not-whole',
      'main-contributors-below-floor',
    ]);
  });

  test('the formula itself refuses what the check would', () => {
    const money = { grossFen: 1, stampFen: 0, vatFen: 0, surchargeFen: 0, upkeepFen: 0, directFen: 0 };
    expect(() => licenceWaterfall({ ...rates, ...money, inventorBp: 4999 })).toThrow(RangeError);
    expect(() => licenceWaterfall({ ...rates, ...money, brokerBp: 3001 })).toThrow(RangeError);
    expect(() => licenceWaterfall({ ...rates, ...money, teamBp: [1] })).toThrow(RangeError);
  });
});

describe('other ways of transfer', () => {
  test('E13: whole shares, the inventors’ part rounded up', () => {
    const terms = { totalShares: 33_333_333, technologyBp: 3000, inventorBp: 7000, floorBp: 5000, teamBp: [5000, 3000, 2000] };
    const { tech, inventors, university, team } = figures.E13;
    expect(equitySplit(terms)).toEqual({ technology: tech, inventors, university, team });
    expect(() => equitySplit({ ...terms, floorBp: 7001 })).toThrow(RangeError);
  });

  test('shares are split whole', () => {
    fc.assert(
      fc.property(fens, basisPoints, basisPoints, wholeBp, (totalShares, technologyBp, inventorBp, teamBp) => {
        const split = equitySplit({ totalShares, technologyBp, inventorBp, floorBp: 0, teamBp });
        expect(split.inventors + split.university).toBe(split.technology);
        expect(sum(split.team)).toBe(split.inventors);
        expect(split.university).toBeGreaterThanOrEqual(0);
      }),
      cases,
    );
  });

  test('E14: five years from the first profit, losses do not net', () => {
    const terms = { rateBp: 500, years: 5 };
    expect(selfUseRewards(terms, [-100_000_000, 333_333_333, 0, 1_234_567_890])).toEqual(figures.E14);
    expect(selfUseRewards(terms, [-1, 100, 100, 100, 100, 100, 100])).toEqual([0, 5, 5, 5, 5, 5, 0]);
    expect(selfUseRewards(terms, [-1, 0])).toEqual([0, 0]);
  });

  test('E20: the excess over the exempt sum is halved', () => {
    expect(transferTax(800_000_000, defaultTransferTax)).toEqual({ taxableFen: figures.E20.taxable, taxFen: figures.E20.tax });
    expect(transferTax(500_000_000, defaultTransferTax)).toEqual({ taxableFen: 0, taxFen: 0 });
  });
});
