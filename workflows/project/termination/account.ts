import { depositSplit, type Route } from '#workflows/domain/deposit.ts';
import { computed } from '#workflows/domain/formulas.ts';
import { sumFen } from '#workflows/domain/money.ts';
import {
  subsidyLeft,
  type TerminationAccount,
  type TerminationFacts,
  terminationAccount,
  usualPartBp,
} from '#workflows/domain/termination.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { isForbidden, milestoneSubject, milestonesIn, trancheOf } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { deductedFen } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Cause, type ProposedEnd, terminationOf, type VerifiedFigures } from './termination.ts';

/** What accepted milestones are worth, independent of the payment plan; without those whose payment a ruling has forbidden. */
export const acceptedFen = (project: Project) =>
  sumFen(
    milestonesIn(project, 'accepted')
      .filter((milestone) => !isForbidden(project, milestoneSubject(milestone)))
      .map(({ n }) => trancheOf(project, n).valueFen),
  );
const settledFen = ({ payments }: Project, ...purposes: readonly PaymentPurpose[]) =>
  sumFen(Object.values(payments).flatMap(({ purpose, state, fen }) => (state === 'settled' && purposes.includes(purpose) ? [fen] : [])));
/** The deposit, as far as the law lets it be one; what was agreed above that is a prepayment. */
export const heldDeposit = (project: Project) =>
  depositSplit(contractOf(project).priceFen, settledFen(project, 'deposit') - settledFen(project, 'deposit-return'));
/** What the enterprise has paid towards the price, by the bank's own word. */
export const paidFen = (project: Project) => settledFen(project, 'tranche', 'instalment', 'retention') + heldDeposit(project).prepaymentFen;

export const unverified = (project: Project, costFen = 0): VerifiedFigures => ({
  acceptedFen: acceptedFen(project),
  costFen,
  commitmentsFen: 0,
  enlargedLossFen: 0,
  defectFen: 0,
  lossFen: 0,
});
/** The enterprise's part of the work in progress: by the contract's split for a technical end, else by the cause. */
export const partBpOf = (project: Project, cause: Cause) => usualPartBp[cause] ?? contractOf(project).enterpriseRiskBp;

type End = Pick<ProposedEnd, 'cause' | 'atFault' | 'enterpriseBp'>;
/** With one route only there is no election: a deposit, otherwise the damages clause. */
export const routesOf = (project: Project): Route[] => [
  ...(heldDeposit(project).depositFen > 0 ? (['deposit'] as const) : []),
  ...((contractOf(project).damagesBp ?? 0) > 0 ? (['damages'] as const) : []),
];
export const routeOf = (project: Project): Route => terminationOf(project).route ?? routesOf(project)[0] ?? 'deposit';

const factsOf = (project: Project, end: End, { barMonths: _bar, ...figures }: VerifiedFigures, route: Route): TerminationFacts => ({
  cause: end.cause,
  atFault: end.atFault,
  route,
  priceFen: contractOf(project).priceFen,
  ...figures,
  enterpriseBp: end.enterpriseBp,
  paidFen: paidFen(project),
  depositFen: heldDeposit(project).depositFen,
  damagesBp: contractOf(project).damagesBp ?? 0,
});

export interface WholeAccount extends TerminationAccount {
  readonly facts: TerminationFacts;
  /** Of the subsidy, after the last account. */
  readonly subsidyFen: number;
}
export function accountOfEnd(project: Project, end: End, figures: VerifiedFigures, route = routeOf(project)): WholeAccount {
  const facts = factsOf(project, end, figures, route);
  const account = terminationAccount(facts);
  return { ...account, facts, subsidyFen: subsidyFenOf(project, account.basisFen) };
}
/** What of the subsidy may stay: the rate on what still counts, less what reviewers have taken out of it. */
export function subsidyFenOf(project: Project, basisFen: number): number {
  const { taskBook } = project.contracting;
  if (!taskBook) return 0;
  const { rateBp, maxGrantFen } = taskBook;
  return subsidyLeft({ basisFen: Math.max(0, basisFen - deductedFen(project)), rateBp, maxGrantFen });
}

type Own = readonly number[];
/** The sum that no party disputes: the smaller one where they agree who pays, else none. Above zero the enterprise pays. */
export function undisputed(net: number, own: Own): number {
  return own.reduce(
    (sum, other) => (Math.sign(other) === Math.sign(sum) ? Math.sign(sum) * Math.min(Math.abs(sum), Math.abs(other)) : 0),
    net,
  );
}
export const netOf = ({ payFen, refundFen }: TerminationAccount) => payFen - refundFen;
/** The settled sum again, with its explanation. */
export function settledSum(project: Project, end: End, figures: VerifiedFigures, own: Own) {
  const account = accountOfEnd(project, end, figures);
  const net = netOf(account);
  const kept = undisputed(net, own);
  const sum = computed('settlement', { ...account.facts, ...(kept === net ? {} : { undisputedFen: Math.abs(kept) }) });
  return { ...sum, account, net, kept, disputedFen: Math.abs(net - kept) };
}
