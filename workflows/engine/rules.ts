import type { CaseFile } from './case-file.ts';
import type { Opening } from './define-step.ts';

/**
 * The rules of the clock that have been changed while projects were under way, by number. An opening keeps those it opened
 * under, as it keeps its calendar; how projects under way come to new ones: docs/decisions/0008.
 * 2: whoever is late is told so, also before silence counts and where the step opened late; silence that changes nothing
 * leaves the opening and its deadline as they are.
 */
export const rulesInForce = 2;

/** What the deadlines of a case are counted by. */
export type Timing = Pick<CaseFile<unknown>, 'lengths' | 'days' | 'rules'>;

/** The period an opening asks for, in as many days as the programme has set for its step or for this seat of it. */
export function dueOf({ step, opening: { due, seat } }: { step: string; opening: Opening }, { days }: Timing): Opening['due'] {
  if (!due || 'at' in due) return due;
  const count = days?.[`${step}/${seat}`] ?? days?.[step];
  return count === undefined ? due : { ...due, count };
}

/** How a programme names the days that a second notice leaves. */
export const secondNoticeOf = (step: string) => `${step}/second-notice`;
