import type { Day } from '#workflows/domain/days.ts';
import { partyOf } from '#workflows/domain/ledger.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import { lastDayOf } from '#workflows/engine/calendars.ts';
import { isDischarged, paymentId } from '#workflows/modules/payment/payment.ts';
import { clawbackDebts } from '#workflows/project/clawback/pay-clawback.ts';
import { openClaims, orderOf } from '#workflows/project/milestone-funding/late-claims.ts';
import { theParty } from '#workflows/project/parties.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import { owedAwards } from '#workflows/project/ruling/awarded.ts';
import type { Project } from '#workflows/project/state.ts';
import { settlementSubject } from '#workflows/project/termination/settle.ts';
import { hasEndedEarly, terminationOf } from '#workflows/project/termination/termination.ts';
import { statementOf } from './benefit-sharing.ts';
import { lateInterest } from './late-interest.ts';
import { inArrearsForGood } from './licence.ts';

export const openReasons = [
  'licence-fee',
  'clawback',
  'late-interest',
  'settlement',
  'ruling',
  'payment',
  'account',
  'tranche',
  'instalment',
  'retention',
  'subsidy',
  'income',
] as const;

/** Something that is owed, and stays owed when the books are closed over it (I9). */
export interface OpenItem {
  /** A payment, an account, or a sum not claimed, confirmed or shared yet. */
  readonly id: string;
  readonly fen: number;
  /** The ledger party that owes it: `enterprise`, `university-2`, `school`. */
  readonly debtor: string;
  /** The last day on which it was to be paid; without one the day on which it came to be owed. */
  readonly due: Day;
  readonly reason: (typeof openReasons)[number];
}

/** The fees and their interest that stay unpaid for good, each booked as the university's claim; public money claimed back (M2); sums that a ruling awards (X.06). */
export const debts = (project: Project): OpenItem[] => [
  ...inArrearsForGood(project).map((income): OpenItem => {
    const { dueFen, payBy, receivableAt = '' } = statementOf(project, income);
    return {
      id: `licence-fee.${income}`,
      debtor: takerOf(project).id,
      fen: dueFen + (lateInterest(project, income, receivableAt)?.fen ?? 0),
      due: lastDayOf(payBy),
      reason: 'licence-fee',
    };
  }),
  ...owedAwards(project).map(
    ({ dispute, debtor, fen, dueOn }): OpenItem => ({ id: paymentId('ruling', dispute), debtor, fen, due: dueOn, reason: 'ruling' }),
  ),
  ...clawbackDebts(project).map(({ dueAt, ...debt }): OpenItem => ({ ...debt, due: lastDayOf(dueAt), reason: 'clawback' })),
];

/** Late interest that is owed and neither paid nor waived (M1). */
export const interestOwed = (project: Project): OpenItem[] =>
  openClaims(project).map((claim) => ({
    id: `late-interest.${claim.subject}`,
    debtor: partyOf(orderOf(project, claim).credit),
    fen: claim.fen,
    due: lastDayOf(claim.owedFrom),
    reason: 'late-interest',
  }));

/** The balance of an early end that its debtor has not paid. */
function settlementOwed(project: Project): OpenItem[] {
  const { settled } = terminationOf(project);
  if (!settled?.debtor || isDischarged(project, 'settlement', settlementSubject)) return [];
  const { debtor, fen, dueAt } = settled;
  return [{ id: 'settlement', debtor, fen, due: lastDayOf(dueAt), reason: 'settlement' }];
}

/** What an end leaves owed, each with debtor, day and reason. Of a contract ended early also its balance and late interest. */
export const receivables = (project: Project): OpenItem[] => [
  ...debts(project),
  ...(hasEndedEarly(project) ? [...settlementOwed(project), ...interestOwed(project)] : []),
];

/** The same as a table: who owes what, for what and since when. An account of persons or of the tax is the university's. */
export const openItemsSheet = (project: Project, items: readonly OpenItem[]): Sheet => ({
  name: 'openItems',
  columns: [
    { name: 'owedFor', kind: 'term' },
    { name: 'debtor', kind: 'organisation' },
    { name: 'openFen', kind: 'fen' },
    { name: 'owedBy', kind: 'day' },
  ],
  rows: items.map(({ reason, debtor, fen, due }) => {
    const party = project.parties.find(({ id }) => id === debtor) ?? theParty(project, 'university');
    return [`owed-${reason}`, party.organisation, fen, due];
  }),
});
