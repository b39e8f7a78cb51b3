import { expect, test } from 'vitest';

const modules = import.meta.glob<Record<string, unknown>>('../../workflows/domain/*.ts', { eager: true });

const plan = { basisFen: 1000, rateBp: 3000, capFen: 500, weightsBp: [4000, 6000], reserveBp: 500, ceilingBp: 9000 };
const bond = { rateBp: 200, capFen: 1000, keptBp: 2000 };
const royalty = {
  entryFeeFen: 10,
  creditableBp: 5000,
  creditYears: 2,
  tiers: [
    { upToFen: 100, rateBp: 300 },
    { upToFen: null, rateBp: 100 },
  ],
  minimumFen: [0, 5],
  annualCapFen: 1000,
  lifetimeCapFen: 5000,
};
const open = { startOn: '2026-03-15', freeYears: 1, fixedYears: 2, annualFen: 100, rateBp: 150, minimumFen: 10 };
const breach = { priceFen: 100, acceptedFen: 50, verifiedWorkFen: 5, paidFen: 10, depositFen: 20, damagesBp: 1000 };
const income = { grossFen: 100, stampFen: 1, vatFen: 1, surchargeFen: 1, upkeepFen: 1, directFen: 1, deficitFen: 0 };
const rates = { inventorBp: 7000, brokerBp: 500, schoolBp: 6000, teamBp: [6000, 4000], floorBp: 5000 };
const team = [{ partBp: 10_000, isMain: true }];

/** Arguments that each function answers, by its name. A number of an argument list is judged by the name given beside it. */
const calls: Readonly<Record<string, { readonly args: readonly unknown[]; readonly names?: readonly string[] }>> = {
  achievement: { args: [[{ weightBp: 10_000, achievedBp: 5000 }]] },
  shownBp: { args: [5], names: ['achieved'] },
  outcomeOf: { args: [5, { passBp: 8000, concludedBp: 6000 }], names: ['achieved'] },
  grantByOutcome: { args: [100, 70_000_000, { passBp: 8000, concludedBp: 6000 }], names: ['grantFen', 'achieved'] },
  amendTranches: { args: [{ newPriceFen: 100, settledFen: 10, weights: [1, 2], retentionBp: 500 }] },
  bondFen: { args: [1000, bond], names: ['budgetMaxFen'] },
  bondSplit: { args: [1000, 'none-selected', ['a'], bond], names: ['bondFen'] },
  clawback: {
    args: [
      { payments: [{ fen: 10, paidOn: '2026-01-01' }], dueOn: '2026-02-01', rateBp: 345, pendingPayableFen: 1, unreleasedReserveFen: 1 },
    ],
  },
  simpleInterest: { args: [100, 345, 30], names: ['principalFen', 'rateBp', 'days'] },
  splitAmong: { args: [100, [{ member: 'A', weight: 1 }]], names: ['totalFen'] },
  memberExit: {
    args: [
      [
        { member: 'A', fen: 10 },
        { member: 'B', fen: 10 },
      ],
      { leaving: 'A', paidFen: 5, takeOver: [{ member: 'B', weight: 1 }] },
    ],
  },
  distributeByPaidIn: { args: [100, [{ member: 'A', fen: 10 }]], names: ['totalFen'] },
  depositSplit: { args: [1000, 100], names: ['priceFen', 'agreedFen'] },
  equitySplit: { args: [{ totalShares: 100, technologyBp: 3000, inventorBp: 7000, floorBp: 5000, teamBp: [10_000] }] },
  racePlan: { args: [{ priceFen: 100, teams: 3, startBp: 1000 }] },
  raceRemainder: { args: [{ eachFen: 10, remainderFen: 70 }, ['a']] },
  jointPatentFee: { args: [100, ['a', 'b'], [1, 1]], names: ['feeFen'] },
  latePayment: { args: [{ overdueFen: 100, days: 3, dailyBp: 5, capBp: 500 }] },
  fixedFees: { args: [open, '2027-06-14'] },
  quarterlyFees: { args: [100], names: ['annualFen'] },
  proratedFee: { args: [100, 3, 365], names: ['annualFen', 'days', 'yearDays'] },
  openRoyalty: { args: [open, 100], names: ['', 'salesFen'] },
  priceTax: { args: [100, 600, true], names: ['grossFen', 'vatBp'] },
  share: { args: [100, 500], names: ['fen', 'bp'] },
  shareUp: { args: [100, 500], names: ['fen', 'bp'] },
  cumulative: { args: [100, [1, 2]], names: ['totalFen'] },
  largestRemainder: { args: [100, [1, 2]], names: ['totalFen'] },
  partOf: { args: [100, { daysUsed: 3, daysOfYear: 365 }], names: ['fen'] },
  royaltyStart: { args: [royalty] },
  royaltyYear: { args: [royalty, { year: 0, creditLeftFen: 5, cumulativeFen: 10 }, 200], names: ['', '', 'netSalesFen'] },
  earnedRoyalty: { args: [royalty.tiers, 200], names: ['tiers', 'netSalesFen'] },
  selfUseRewards: { args: [{ rateBp: 500, years: 3 }, [1]] },
  sharedSettlement: {
    args: [{ acceptedFen: 10, verifiedCostFen: 5, commitmentsFen: 1, enterpriseRiskBp: 5000, paidFen: 3, enlargedLossFen: 0 }],
  },
  enterpriseDefault: { args: [breach] },
  universityDefault: { args: [breach] },
  subsidyPlan: { args: [plan] },
  terminationAccount: {
    args: [
      {
        cause: 'technical',
        atFault: 'none',
        route: 'deposit',
        priceFen: 100,
        acceptedFen: 10,
        costFen: 5,
        commitmentsFen: 1,
        enterpriseBp: 5000,
        paidFen: 3,
        depositFen: 2,
        damagesBp: 1000,
        enlargedLossFen: 0,
        defectFen: 0,
        lossFen: 0,
      },
    ],
  },
  subsidyLeft: { args: [{ basisFen: 100, rateBp: 3000, maxGrantFen: 20 }] },
  interimClaim: {
    args: [
      { plannedFen: 10, verifiedFen: 100, rateBp: 3000, grantFen: 50, ceilingBp: 9000, entitledFen: 0, reserveFen: 2, reserveHeldFen: 0 },
    ],
  },
  interimRooms: { args: [{ verifiedFen: 100, rateBp: 3000, grantFen: 50, ceilingBp: 9000, entitledFen: 0 }] },
  grantByVerified: { args: [{ verifiedFen: 100, rateBp: 3000 }] },
  finalSubsidy: { args: [{ verifiedFen: 100, rateBp: 3000, capFen: 50, maxGrantFen: 50, entitledFen: 10, reserveFen: 2 }] },
  settleGrant: { args: [{ finalGrantFen: 10, entitledFen: 5, reserveFen: 1 }] },
  tranchePlan: { args: [{ priceFen: 100, weightsBp: [5000, 5000], retentionBp: 500 }] },
  withRetention: { args: [100, 500], names: ['trancheFen', 'retentionBp'] },
  transferTax: { args: [100, { exemptFen: 10, countedBp: 5000, taxBp: 2500 }], names: ['yearIncomeFen'] },
  voucherQuote: { args: [{ priceFen: 100, voucherBp: 5000, voucherCapFen: 30 }] },
  voucherBill: { args: [{ priceFen: 100, voucherBp: 5000, voucherCapFen: 30 }, 8000], names: ['', 'deliveredBp'] },
  netIncome: { args: [income] },
  licenceWaterfall: { args: [{ ...income, ...rates }] },
  stampDuty: { args: [100, 3], names: ['dealFen', 'stampBp'] },
  taxableReward: { args: [100, 5000], names: ['rewardFen', 'countedBp'] },
  distributionRefusals: { args: [{ inventorBp: 7000, floorBp: 5000, brokerBp: 500, brokerLimitBp: 1000, team, mainFloorBp: 5000 }] },
  mainContributorCheck: { args: [team, 5000], names: ['team', 'floorBp'] },
};

/** Not about sums: texts, days, scores, the ledger (ledger.test.ts), and what judges numbers itself. */
const others =
  /^(Instant|Day|calendar|ledger|formula|formulas|scoring|indicator|uscc|void|party|stage|days|capitals|money|text|figures-in-text|graphemes|statutory-days|canonical-json|same-json|password|records-kept|voucher-numbers|baseline|decimal-text)/;
/** Whole numbers of another kind, judged by their own tests. */
const besides = ['assertWhole', 'rhu', 'ceilDiv', 'electRoute'];

const sums = Object.entries(modules).filter(([path]) => !others.test(path.slice(path.lastIndexOf('/') + 1)));
const functions = new Map(
  sums.flatMap(([, module]) =>
    Object.entries(module).filter((entry): entry is [string, (...args: unknown[]) => unknown] => typeof entry[1] === 'function'),
  ),
);

const isFen = (name: string) => /(?:^f|F)en$/.test(name);
const isBp = (name: string) => /(?:^b|B)p$/.test(name);
const nonsense = (name: string) => [-1, 0.5, Number.NaN, 2 ** 53, ...(isFen(name) ? [10 ** 15 + 1] : []), ...(isBp(name) ? [10_001] : [])];

/** The same arguments, once for each number in them, with that number replaced. */
function broken(value: unknown, name: string): { readonly at: string; readonly value: unknown }[] {
  if (typeof value === 'number') return nonsense(name).map((wrong) => ({ at: `${name} ${wrong}`, value: wrong }));
  if (Array.isArray(value))
    return value.flatMap((one, index) => broken(one, name).map(({ at, value: wrong }) => ({ at, value: value.with(index, wrong) })));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    broken(one, key).map(({ at, value: wrong }) => ({ at: `${name}.${at}`, value: { ...value, [key]: wrong } })),
  );
}

test('every function of sums is called here', () => {
  expect([...functions.keys()].filter((name) => !(name in calls) && !besides.includes(name))).toEqual([]);
  expect(Object.keys(calls).filter((name) => !functions.has(name))).toEqual([]);
});

test.each(Object.keys(calls))('%s answers figures and refuses nonsense with RangeError', (name) => {
  const call = functions.get(name);
  const { args, names = [] } = calls[name] ?? { args: [] };
  if (!call) throw new Error(`no function ${name}`);
  expect(() => call(...args)).not.toThrow();
  // a sum that may be below zero: a loss
  const isDelta = (at: string) => name === 'selfUseRewards' && at === ' -1';
  const answered = args.flatMap((arg, index) =>
    broken(arg, names[index] ?? '')
      .filter(({ at }) => !isDelta(at))
      .filter(({ value }) => {
        try {
          call(...args.with(index, value));
          return true;
        } catch (error) {
          if (error instanceof RangeError) return false;
          throw error;
        }
      })
      .map(({ at }) => at),
  );
  expect(answered).toEqual([]);
});
