import { addMonths, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { type Instant, later } from '#workflows/engine/period.ts';
import type { Clawback } from './clawback.ts';

/** Instalments are a month apart. */
export function partDueAt({ dueAt }: Pick<Clawback, 'dueAt'>, place: number): Instant {
  if (place === 1) return dueAt;
  return endOfDay(addMonths(shanghaiDay(later(dueAt, -1)), place - 1));
}
