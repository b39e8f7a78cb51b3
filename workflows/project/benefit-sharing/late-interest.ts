import { computed } from '#workflows/domain/formulas.ts';
import { latePayment } from '#workflows/domain/late-payment.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { daysLate, type Instant } from '#workflows/engine/period.ts';
import { accountOf, between, theParty } from '#workflows/project/parties.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import { period, restatedOf, statementOf, yearOf } from './benefit-sharing.ts';

const interestOf = ({ payments }: Project, income: string) =>
  Object.values(payments).filter(({ purpose, subject }) => purpose === 'late-interest' && subject.startsWith(`${income}.`));

/** Of a restated year: the cost of the audit was not due with the year, and bears no interest. */
function auditCostOf({ sharing: { reports } }: Project, income: string) {
  const year = period(yearOf(income));
  return income === restatedOf(year) ? (reports[year]?.restated?.auditFen ?? 0) : 0;
}

/** Interest on an income that the bank has refused: sent again as it was. */
export const refusedInterest = (project: Project, income: string) => interestOf(project, income).filter(({ state }) => state === 'failed');

/**
 * E12: what has accrued on a statement by now; every begun day after the last one counts. A fee that the bank refuses accrues
 * further: each release orders what has come since the one before, under an id of its own. It is the university's for the
 * delay and no income from the licence, so it is not shared. Undefined where nothing has accrued.
 */
export function lateInterest(project: Project, income: string, at: Instant) {
  const { lateDailyBp: dailyBp, lateCapBp: capBp, lengths } = project.terms;
  const { dueFen, payBy, receivableAt: until = at } = statementOf(project, income);
  const overdueFen = dueFen - auditCostOf(project, income);
  const days = daysLate(payBy, until, lengths, project.calendar);
  const earlier = interestOf(project, income);
  const earlierFen = sumFen(earlier.map(({ fen }) => fen));
  if (latePayment({ overdueFen, days, dailyBp, capBp }).dueFen <= earlierFen) return undefined;
  const university = theParty(project, 'university');
  return {
    purpose: 'late-interest',
    subject: `${income}.${earlier.length + 1}`,
    ...between(takerOf(project), 'cash', university, 'cash'),
    clears: accountOf(university, 'receivable'),
    ...computed('late-interest', { overdueFen, days, dailyBp, capBp, earlierFen }),
  } as const;
}
