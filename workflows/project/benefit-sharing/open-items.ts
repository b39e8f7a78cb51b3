import { openClearing } from '#workflows/domain/ledger.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import { isSettled } from '#workflows/modules/payment/payment.ts';
import { clawbackDebts } from '#workflows/project/clawback/pay-clawback.ts';
import { allTranchesConfirmed, isConfirmed } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { retainedFen } from '#workflows/project/milestone-funding/release-retention.ts';
import { claimSubject, claimUnderWay } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import { claimNow } from '#workflows/project/milestone-funding/supplementary-claim.ts';
import { hasEndedUntransferred } from '#workflows/project/result-transfer/ending.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import { statementOf } from './benefit-sharing.ts';
import { lateInterest } from './late-interest.ts';
import { inArrearsForGood } from './licence.ts';
import { draftStatements, royaltyIsOver } from './royalty.ts';
import { arePaid, sharePayments } from './shares.ts';

/** Something that is owed, and stays owed when the books are closed over it. */
export interface OpenItem {
  /** A payment, an account, or a sum not claimed, confirmed or shared yet. */
  readonly id: string;
  readonly fen: number;
}

/** Every income that the deal brings has come and gone to those who have a part in it, or stands as a receivable. */
export function isShared(project: Project): boolean {
  if (project.phase !== 'sharing') return false;
  if (hasEndedUntransferred(project)) return true;
  return royaltyIsOver(project) && unshared(project).length === 0;
}
function unshared(project: Project): string[] {
  const forGood = inArrearsForGood(project);
  return draftStatements(project).flatMap(({ income, dueFen }) => {
    if (forGood.includes(income)) return [];
    if (!project.sharing.statements[income]) return [income];
    const { costs, proposal } = project.sharing.distributions[income] ?? {};
    if (dueFen === 0 || costs?.booked?.netFen === 0) return [];
    return proposal?.approvedAt !== undefined && arePaid(project, sharePayments(project, income)) ? [] : [income];
  });
}

interface Debt extends OpenItem {
  readonly debtor: string;
}
/** The fees and their interest that stay unpaid for good, each booked as the university's claim; public money claimed back (M2). */
const debts = (project: Project): Debt[] => [
  ...inArrearsForGood(project).map((income) => {
    const { dueFen, receivableAt = '' } = statementOf(project, income);
    return {
      id: `licence-fee.${income}`,
      debtor: takerOf(project).id,
      fen: dueFen + (lateInterest(project, income, receivableAt)?.fen ?? 0),
    };
  }),
  ...clawbackDebts(project),
];
export const receivables = (project: Project): OpenItem[] => debts(project).map(({ id, fen }) => ({ id, fen }));

/** What still keeps the books open, of any stage. */
export function openItems(project: Project, books: Books): OpenItem[] {
  const explicit = debts(project);
  const known = explicit.map(({ id }) => id);
  const owedBy = (account: string) => explicit.reduce((sum, { debtor, fen }) => (account === `${debtor}/payable` ? sum + fen : sum), 0);
  const payments = Object.values(project.payments).filter(({ id, state }) => state !== 'settled' && !known.includes(id));
  const accounts = openClearing(books).filter(({ account, fen }) => owedBy(account) === 0 || fen !== -owedBy(account));
  const isOpen = (id: string, is: boolean, fen = 0) => (is ? [{ id, fen }] : []);
  return [
    ...payments.map(({ id, fen }) => ({ id, fen })),
    ...accounts.map(({ account, fen }) => ({ id: account, fen: Math.abs(fen) })),
    ...isOpen('tranches', !allTranchesConfirmed(project)),
    ...isOpen(
      'instalments',
      (project.contracting.contract?.instalments ?? []).some(({ condition }) => !isConfirmed(project, condition)),
    ),
    ...isOpen('retention', retainedFen(project) > 0 && !isConfirmed(project, 'retention'), retainedFen(project)),
    ...isOpen('subsidy', isSubsidyOpen(project)),
  ];
}
const isSubsidyOpen = (project: Project) =>
  claimUnderWay(project) !== undefined ||
  claimNow(project) !== undefined ||
  project.funding.claims.some(({ n, approved }) => approved && approved.cashFen > 0 && !isSettled(project, 'subsidy', claimSubject(n)));

/** The same with the incomes that are not shared yet: what the books would be closed over. */
export const allOpen = (project: Project, books: Books): OpenItem[] => [
  ...openItems(project, books),
  ...unshared(project).map((income) => ({
    id: `income.${income}`,
    fen: draftStatements(project).find((draft) => draft.income === income)?.dueFen ?? 0,
  })),
];
