import { computed } from '#workflows/domain/formulas.ts';
import { latePayment } from '#workflows/domain/late-payment.ts';
import { sumFen } from '#workflows/domain/money.ts';
import { daysLate, type Instant } from '#workflows/engine/period.ts';
import { isDealtWith, type PaymentOrder } from '#workflows/modules/payment/payment.ts';
import { accountOf, between, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import type { LateClaim } from './milestone-funding.ts';

/** A payment of the enterprise that is released after its day. */
export interface Late {
  readonly subject: string;
  readonly fen: number;
  readonly until: Instant;
  readonly dailyBp: number;
}

/**
 * E12: what a late release makes owed. A release that the bank has refused and that is repeated adds only what has come since,
 * also where the earlier claim has been waived: those days are settled.
 */
export function lateClaim(
  project: Project,
  { subject, fen, until, dailyBp }: Late,
  at: Instant,
): (LateClaim & { days: number }) | undefined {
  const earlier = (project.funding.interest ?? []).filter(({ of }) => of === subject);
  const days = daysLate(until, at, project.terms.lengths, project.calendar);
  const late = { overdueFen: fen, days, dailyBp, capBp: project.terms.lateCapBp };
  const earlierFen = sumFen(earlier.map((claim) => claim.fen));
  if (latePayment(late).dueFen <= earlierFen) return undefined;
  return {
    subject: `${subject}.${earlier.length + 1}`,
    of: subject,
    days,
    owedFrom: at,
    ...computed('late-interest', { ...late, earlierFen }),
  };
}

/** The order that pays a claim. */
export function orderOf(project: Project, { subject, fen, formula }: LateClaim) {
  const university = theParty(project, 'university');
  const ends = between(theParty(project, 'enterprise'), 'cash', university, 'cash');
  const clears = accountOf(university, 'receivable');
  return { purpose: 'late-interest', subject, ...ends, clears, fen, formula } as const satisfies PaymentOrder;
}

/** Claims that are neither paid, nor on their way, nor waived. */
export const openClaims = (project: Project) =>
  (project.funding.interest ?? []).filter(({ subject, waived }) => !waived && !isDealtWith(project, 'late-interest', subject));
