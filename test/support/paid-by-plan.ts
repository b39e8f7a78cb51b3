import { act, type StoryAct } from '#scripts/story/act.ts';
import { moneyTerms, negotiated, signed } from '#scripts/story/sc1/contract.ts';
import { accepted, concluded, started } from '#scripts/story/sc1/milestone-funding.ts';

/** An advance, a milestone, the conclusion and the warranty; and a deposit. */
export const plan = [
  { condition: 'effective' as const, weightBp: 2000 },
  { condition: 'milestone' as const, milestone: 2, weightBp: 4000 },
  { condition: 'final' as const, weightBp: 3000 },
  { condition: 'warranty' as const, weightBp: 1000 },
];
export const plannedTerms = { ...moneyTerms, weightsBp: [...moneyTerms.weightsBp], plan, depositFen: 60_000_000 };

type PaidStep = 'pay-instalment' | 'pay-deposit' | 'pay-enterprise-tranche' | 'release-retention';
const paid = (step: PaidStep, amountFen: number): StoryAct[] => [
  act('enterpriseFinance', step, 'prepare', { amountFen }),
  act('enterpriseFinanceChecker', step, 'release', {}),
  act('universityFinance', 'confirm-receipt', 'match', ({ day }) => ({ amountFen, receivedOn: day(0) })),
];

export const plannedContract: readonly StoryAct[] = [
  ...negotiated.slice(0, 1),
  act('enterpriseFinance', 'set-money-terms', 'propose', plannedTerms),
  ...negotiated.slice(2),
  ...signed,
];
export const paidAhead: readonly StoryAct[] = [...paid('pay-deposit', 60_000_000), ...paid('pay-instalment', 60_000_000)];
export const workDone: readonly StoryAct[] = [
  ...accepted(2),
  ...paid('pay-enterprise-tranche', 114_000_000),
  ...accepted(3),
  ...accepted(4),
  ...concluded,
];
export const depositReturned: readonly StoryAct[] = [
  ...paid('pay-instalment', 90_000_000),
  act('universityFinance', 'return-deposit', 'prepare', { amountFen: 60_000_000 }),
  act('universityFinanceChecker', 'return-deposit', 'release', {}),
];
export const paidAfterWarranty: readonly StoryAct[] = [...paid('pay-instalment', 30_000_000), ...paid('release-retention', 6_000_000)];

/** From the award on, without public money. */
export const paidByPlan: readonly StoryAct[] = [
  ...plannedContract,
  ...paidAhead,
  ...started,
  ...accepted(1),
  ...workDone,
  ...depositReturned,
  ...paidAfterWarranty,
];
