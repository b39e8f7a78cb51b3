import { depositSplit } from '#workflows/domain/deposit.ts';
import { MAX_FEN, sumFen } from '#workflows/domain/money.ts';
import { share } from '#workflows/domain/rounding.ts';
import { type RoyaltyTerms, royaltyStart, royaltyYear } from '#workflows/domain/royalty.ts';
import { defaultRiskBp, enterpriseDefault, sharedSettlement, universityDefault } from '#workflows/domain/settlement.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { MoneyTerms } from './draft.ts';
import { paymentPlan } from './payment-plan.ts';

/** Half of the milestones are accepted and paid, the next one is half done: where each cause would leave the two sides. */
export function terminationSheet(terms: MoneyTerms): Sheet {
  const { tranches, instalments } = paymentPlan(terms);
  const half = Math.ceil(tranches.length / 2);
  const accepted = tranches.slice(0, half);
  const acceptedFen = sumFen(accepted.map(({ valueFen }) => valueFen));
  const ahead = instalments.filter(({ condition }) => condition === 'effective').map(({ fen }) => fen);
  const paidFen = sumFen([...accepted.map(({ cashFen }) => cashFen), ...ahead]);
  const workFen = share(tranches[half]?.valueFen ?? 0, 5_000);
  const shared = (enterpriseRiskBp: number) => {
    const ending = { acceptedFen, verifiedCostFen: workFen, commitmentsFen: 0, enterpriseRiskBp, paidFen, enlargedLossFen: 0 };
    const { payFen, refundFen } = sharedSettlement(ending);
    return [payFen, refundFen];
  };
  const { priceFen, damagesBp = 0, depositFen: agreed = 0 } = terms;
  const { depositFen } = depositSplit(priceFen, agreed);
  const facts = { priceFen, acceptedFen, paidFen, depositFen, damagesBp };
  const route = depositFen > 0 ? 'deposit' : 'damages';
  const byEnterprise = enterpriseDefault({ ...facts, verifiedWorkFen: workFen }).routes[route];
  const byUniversity = universityDefault(facts).routes[route];
  const rows: [string, number | undefined, number | undefined][] = [
    ['mutual', ...pair(shared(defaultRiskBp.mutual))],
    ['technical', ...pair(shared(terms.enterpriseRiskBp))],
    ['force-majeure', ...pair(shared(defaultRiskBp['force-majeure']))],
    ['enterprise-default', byEnterprise.payFen, byEnterprise.refundFen],
    ['university-default', byUniversity.payFen, byUniversity.refundFen],
    ['misconduct', 0, paidFen],
  ];
  return {
    name: 'simulatedEnding',
    columns: [
      { name: 'cause', kind: 'term' },
      { name: 'acceptedValue', kind: 'fen' },
      { name: 'paidBefore', kind: 'fen' },
      { name: 'enterprisePays', kind: 'fen' },
      { name: 'universityRefunds', kind: 'fen' },
    ],
    rows: rows.map(([cause, payFen = 0, refundFen = 0]) => [cause, acceptedFen, paidFen, payFen, refundFen]),
  };
}
const pair = ([payFen = 0, refundFen = 0]: readonly number[]): [number, number] => [payFen, refundFen];

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

/** What five years of sales would bring, on five paths. */
export function royaltySheet({ priceFen }: MoneyTerms): Sheet {
  const terms = usualRoyalty(priceFen);
  const rows = Object.entries(salesPaths).map(([path, parts]) => {
    let state = royaltyStart(terms);
    const years = parts.map((part) => {
      const salesFen = Math.min(share(priceFen, 100) * part, mostSalesFen);
      const year = royaltyYear(terms, state, salesFen);
      state = year.state;
      return { salesFen, cashFen: year.cashFen };
    });
    return [
      path,
      sumFen(years.map(({ salesFen }) => salesFen)),
      terms.entryFeeFen,
      sumFen(years.map(({ cashFen }) => cashFen)),
      state.cumulativeFen,
    ];
  });
  return {
    name: 'simulatedRoyalty',
    columns: [
      { name: 'salesPath', kind: 'term' },
      { name: 'netSales', kind: 'fen' },
      { name: 'entryFee', kind: 'fen' },
      { name: 'royalty', kind: 'fen' },
      { name: 'fiveYears', kind: 'fen' },
    ],
    rows,
  };
}
