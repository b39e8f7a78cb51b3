import { depositSplit, type Route } from '#workflows/domain/deposit.ts';
import { MAX_FEN, sumFen } from '#workflows/domain/money.ts';
import { share } from '#workflows/domain/rounding.ts';
import { type RoyaltyTerms, royaltyStart, royaltyYear } from '#workflows/domain/royalty.ts';
import { endingCases, terminationAccount, usualPartBp } from '#workflows/domain/termination.ts';
import type { Figures, Sheet } from '#workflows/engine/beside.ts';
import type { MoneyTerms } from './draft.ts';
import { paymentPlan } from './payment-plan.ts';

/**
 * Half of the milestones are accepted and paid, the next one is half done: where each cause would leave the two sides, by the account
 * that settles a real end. In each row: accepted + part of the work + deposit + damages − paid = what is paid, or below zero refunded.
 */
export function terminationSheet(terms: MoneyTerms): Sheet {
  const { tranches, instalments } = paymentPlan(terms);
  const half = Math.ceil(tranches.length / 2);
  const accepted = tranches.slice(0, half);
  const acceptedFen = sumFen(accepted.map(({ valueFen }) => valueFen));
  const ahead = instalments.filter(({ condition }) => condition === 'effective').map(({ fen }) => fen);
  const paidFen = sumFen([...accepted.map(({ cashFen }) => cashFen), ...ahead]);
  const costFen = share(tranches[half]?.valueFen ?? 0, 5_000);
  const { priceFen, damagesBp = 0, depositFen: agreed = 0 } = terms;
  const { depositFen } = depositSplit(priceFen, agreed);
  const route: Route = depositFen > 0 ? 'deposit' : 'damages';
  const nothingFound = { commitmentsFen: 0, enlargedLossFen: 0, defectFen: 0, lossFen: 0 };
  const facts = { route, priceFen, acceptedFen, costFen, paidFen, depositFen, damagesBp, ...nothingFound };
  return {
    name: 'simulatedEnding',
    columns: [
      { name: 'cause', kind: 'term' },
      { name: 'acceptedValue', kind: 'fen' },
      { name: 'workFen', kind: 'fen' },
      { name: 'enterprisePart', kind: 'rate' },
      { name: 'workPartFen', kind: 'fen' },
      { name: 'depositCounted', kind: 'fen' },
      { name: 'damagesCounted', kind: 'fen' },
      { name: 'paidBefore', kind: 'fen' },
      { name: 'enterprisePays', kind: 'fen' },
      { name: 'universityRefunds', kind: 'fen' },
    ],
    rows: endingCases.map(({ cause, atFault, row }) => {
      const enterpriseBp = usualPartBp[cause] ?? terms.enterpriseRiskBp;
      const { workFen, workPartFen, damagesFen, payFen, refundFen } = terminationAccount({ ...facts, cause, atFault, enterpriseBp });
      const damagesCounted = atFault === 'university' ? 0 - damagesFen : damagesFen;
      const depositCounted = payFen - refundFen - (acceptedFen + workPartFen + damagesCounted - paidFen);
      return [row, acceptedFen, workFen, enterpriseBp, workPartFen, depositCounted, damagesCounted, paidFen, payFen, refundFen];
    }),
  };
}

/** A licence is agreed on later (S5): the usual scale, with an entry fee of a tenth of the price. */
const usualRoyalty = (priceFen: number): RoyaltyTerms => ({
  entryFeeFen: share(priceFen, 1_000),
  creditableBp: 5_000,
  creditYears: 2,
  tiers: [
    { upToFen: 1_000_000_000, rateBp: 300 },
    { upToFen: 5_000_000_000, rateBp: 200 },
    { upToFen: null, rateBp: 100 },
  ],
  minimumFen: [0, share(priceFen, 500)],
  annualCapFen: null,
  lifetimeCapFen: null,
});
/** Five years of it are still a sum. */
const mostSalesFen = MAX_FEN / 5;
/** Net sales of five years, in hundredths of the price. */
const salesPaths = {
  none: [0, 0, 0, 0, 0],
  slow: [0, 50, 100, 200, 300],
  planned: [100, 300, 600, 900, 1200],
  fast: [300, 1200, 2400, 3600, 4800],
  falling: [1200, 900, 600, 300, 100],
} as const;

const paths = (terms: RoyaltyTerms, priceFen: number) =>
  Object.entries(salesPaths).map(([path, parts]) => {
    let state = royaltyStart(terms);
    const years = parts.map((part) => {
      const salesFen = Math.min(share(priceFen, 100) * part, mostSalesFen);
      const year = royaltyYear(terms, state, salesFen);
      state = year.state;
      return { salesFen, ...year };
    });
    return { path, years, cumulativeFen: state.cumulativeFen };
  });

/** What five years of sales would bring, on five paths; before it, the terms and each year that it is the sum of. */
export function royaltySheets({ priceFen }: MoneyTerms): readonly (Sheet | Figures)[] {
  const terms = usualRoyalty(priceFen);
  const simulated = paths(terms, priceFen);
  const [, minimum = 0] = terms.minimumFen;
  return [
    {
      name: 'simulatedRoyaltyTerms',
      items: [
        { name: 'entryFee', kind: 'fen', value: terms.entryFeeFen },
        { name: 'creditable', kind: 'rate', value: terms.creditableBp },
        { name: 'creditYears', kind: 'count', value: terms.creditYears },
        { name: 'minimumFromSecond', kind: 'fen', value: minimum },
      ],
    },
    {
      name: 'simulatedTiers',
      columns: [
        { name: 'upTo', kind: 'fen' },
        { name: 'royaltyRate', kind: 'rate' },
      ],
      rows: terms.tiers.map(({ upToFen, rateBp }) => [upToFen, rateBp]),
    },
    {
      name: 'simulatedYears',
      columns: [
        { name: 'salesPath', kind: 'term' },
        { name: 'year', kind: 'count' },
        { name: 'yearSales', kind: 'fen' },
        { name: 'earned', kind: 'fen' },
        { name: 'topUp', kind: 'fen' },
        { name: 'credited', kind: 'fen' },
        { name: 'yearRoyalty', kind: 'fen' },
      ],
      rows: simulated.flatMap(({ path, years }) =>
        years.map(({ salesFen, earnedFen, topUpFen, creditFen, cashFen, state }) => [
          path,
          state.year,
          salesFen,
          earnedFen,
          topUpFen,
          creditFen,
          cashFen,
        ]),
      ),
    },
    {
      name: 'simulatedRoyalty',
      columns: [
        { name: 'salesPath', kind: 'term' },
        { name: 'netSales', kind: 'fen' },
        { name: 'entryFee', kind: 'fen' },
        { name: 'royalty', kind: 'fen' },
        { name: 'fiveYears', kind: 'fen' },
      ],
      rows: simulated.map(({ path, years, cumulativeFen }) => [
        path,
        sumFen(years.map(({ salesFen }) => salesFen)),
        terms.entryFeeFen,
        sumFen(years.map(({ cashFen }) => cashFen)),
        cumulativeFen,
      ]),
    },
  ];
}
