import { endOf, type Instant, type Period } from '#workflows/engine/period.ts';
import type { Project } from './state.ts';

/** Steps in which maker and checker pay by one day, fixed by what makes the sum due: interest counts from it, so no seat has its own. */
export const paidByOneDay = [
  'pay-enterprise-tranche',
  'pay-instalment',
  'pay-subsidy',
  'release-retention',
  'pay-royalty',
  'pay-and-file',
] as const;

/** The day by which it is to be paid: so long after what makes it due, in as many days as the programme has set for the step. */
export const dueBy = ({ terms, calendar }: Project, step: (typeof paidByOneDay)[number], usual: Period, from: Instant): Instant =>
  endOf({ ...usual, count: terms.days?.[step] ?? usual.count }, from, terms.lengths, calendar);
