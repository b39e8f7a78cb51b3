import { type Day, shanghaiDay } from '#workflows/domain/days.ts';
import { openClearing, partyOf } from '#workflows/domain/ledger.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { lastDayOf } from '#workflows/engine/calendars.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { isDischarged, isSettled, isWithheld, type Payment } from '#workflows/modules/payment/payment.ts';
import { clawbackSubject, clawbacksOf, isOver } from '#workflows/project/clawback/clawback.ts';
import { instalmentsDue } from '#workflows/project/milestone-funding/instalments-due.ts';
import { openClaims } from '#workflows/project/milestone-funding/late-claims.ts';
import { isConfirmed, isForbidden, milestoneSubject } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { retainedFen } from '#workflows/project/milestone-funding/release-retention.ts';
import { claimSubject, claimUnderWay } from '#workflows/project/milestone-funding/subsidy-claim.ts';
import { claimNow } from '#workflows/project/milestone-funding/supplementary-claim.ts';
import { theParty } from '#workflows/project/parties.ts';
import { hasEndedUntransferred } from '#workflows/project/result-transfer/ending.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import { inArrearsForGood } from './licence.ts';
import { debts, interestOwed, type OpenItem } from './receivables.ts';
import { draftStatements, royaltyIsOver } from './royalty.ts';
import { arePaid, sharePayments } from './shares.ts';

/** Every income that the deal brings has come and gone to those who have a part in it, or stands as a receivable. */
export function isShared(project: Project): boolean {
  if (project.phase !== 'sharing') return false;
  if (hasEndedUntransferred(project)) return true;
  return royaltyIsOver(project) && unshared(project).length === 0;
}
function unshared(project: Project): string[] {
  const forGood = inArrearsForGood(project);
  return draftStatements(project).flatMap(({ income, dueFen }) => {
    if (forGood.includes(income) || isWithheld(project, 'licence-fee', income)) return [];
    if (!project.sharing.statements[income]) return [income];
    const { costs, proposal } = project.sharing.distributions[income] ?? {};
    if (dueFen === 0 || costs?.booked?.netFen === 0) return [];
    return proposal?.approvedAt !== undefined && arePaid(project, sharePayments(project, income)) ? [] : [income];
  });
}

/** Where only the number of items counts, and none of their days. */
export const someDay: Day = '1970-01-01';

/** What still keeps the books open, of any stage; what has no day of its own is due on the day of the question. */
export function openItems(project: Project, books: Books, today: Day): OpenItem[] {
  const known = debts(project).map(({ id }) => id);
  const interest = interestOwed(project);
  const payments = Object.values(project.payments)
    .filter(
      (payment) => !isDischarged(project, payment.purpose, payment.subject) && !known.includes(payment.id) && !isGivenUp(project, payment),
    )
    .map(({ id, fen, credit, orderedAt }) => ({
      id,
      fen,
      debtor: partyOf(credit),
      due: shanghaiDay(orderedAt),
      reason: 'payment' as const,
    }));
  const claimed = payments.filter(({ id }) => project.payments[id]?.clears);
  const explicit = [...debts(project), ...interest, ...claimed];
  const owedBy = (account: string) => explicit.reduce((sum, { debtor, fen }) => (account === `${debtor}/payable` ? sum + fen : sum), 0);
  const accounts = openClearing(books)
    .map(({ account, fen }) => ({ account, fen: Math.abs(fen + owedBy(account)) }))
    .filter(({ fen }) => fen !== 0);
  return [
    ...payments,
    ...interest,
    ...accounts.map(({ account, fen }) => ({ id: account, fen, debtor: partyOf(account), due: today, reason: 'account' as const })),
    ...unconfirmed(project, today),
    ...subsidyOpen(project, today),
  ];
}

/** An order that the bank has refused, of a sum that has since been written off or waived: nothing is owed by it any more. */
const isGivenUp = (project: Project, { purpose, subject, state }: Pick<Payment, 'purpose' | 'subject' | 'state'>) =>
  state === 'failed' &&
  ((purpose === 'clawback' &&
    clawbacksOf(project).some((clawback) => isOver(clawback) && subject.startsWith(`${clawbackSubject(clawback)}.`))) ||
    (purpose === 'late-interest' && !openClaims(project).some((claim) => claim.subject === subject)));

/** Parts of the price whose receipt the university has not confirmed, but for those that are on their way. */
function unconfirmed(project: Project, today: Day): OpenItem[] {
  const { tranches = [], instalments = [] } = project.contracting.contract ?? {};
  const waits = (subject: string, fen: number) => fen > 0 && !isConfirmed(project, subject) && !isForbidden(project, subject);
  const item = (id: string, fen: number, until: Instant | undefined, reason: OpenItem['reason']): OpenItem => ({
    id,
    fen,
    debtor: theParty(project, 'enterprise').id,
    due: until ? lastDayOf(until) : today,
    reason,
  });
  const due = instalmentsDue(project);
  const retained = retainedFen(project);
  return [
    ...tranches.flatMap(({ milestone: n, trancheFen, cashFen }) =>
      waits(milestoneSubject({ n }), trancheFen)
        ? [item(milestoneSubject({ n }), cashFen, project.funding.milestones.find((one) => one.n === n)?.payableUntil, 'tranche')]
        : [],
    ),
    ...instalments.flatMap(({ condition, fen }) =>
      waits(condition, fen) ? [item(condition, fen, due.find(({ subject }) => subject === condition)?.until, 'instalment')] : [],
    ),
    ...(waits('retention', retained) ? [item('retention', retained, project.funding.retentionPayableUntil, 'retention')] : []),
  ];
}

/** Subsidy that is approved and not paid, or still asked for. */
function subsidyOpen(project: Project, today: Day): OpenItem[] {
  if (!isSubsidyOpen(project)) return [];
  const unpaid = project.funding.claims.filter(
    ({ n, approved }) => approved && approved.cashFen > 0 && !isDischarged(project, 'subsidy', claimSubject(n)),
  );
  const fen = sumFen(unpaid.map(({ approved }) => approved?.cashFen ?? 0));
  const until = unpaid[0]?.approved?.payableUntil;
  return [{ id: 'subsidy', fen, debtor: theParty(project, 'funder').id, due: until ? lastDayOf(until) : today, reason: 'subsidy' }];
}
const isSubsidyOpen = (project: Project) =>
  claimUnderWay(project) !== undefined ||
  claimNow(project) !== undefined ||
  project.funding.claims.some(({ n, approved }) => approved && approved.cashFen > 0 && !isDischarged(project, 'subsidy', claimSubject(n)));

/** The same with the incomes that are not shared yet: what the books would be closed over. */
export const allOpen = (project: Project, books: Books, today: Day): OpenItem[] => [
  ...openItems(project, books, today),
  ...unshared(project).map((income) => {
    const isPaid = isSettled(project, 'licence-fee', income);
    const payBy = project.sharing.statements[income]?.payBy;
    return {
      id: `income.${income}`,
      fen: draftStatements(project).find((draft) => draft.income === income)?.dueFen ?? 0,
      // what has come is the university's to share
      debtor: isPaid ? theParty(project, 'university').id : takerOf(project).id,
      due: payBy && !isPaid ? lastDayOf(payBy) : today,
      reason: 'income' as const,
    };
  }),
];
