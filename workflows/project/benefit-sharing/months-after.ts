import { addMonths, daysBetween, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import type { Project } from '#workflows/project/state.ts';

/** A shortened day has no calendar: count × length. */
export function monthsAfter({ terms: { lengths } }: Project, from: Instant, months: number): Instant {
  if (months === 0) return from;
  const day = shanghaiDay(from);
  const end = addMonths(day, months);
  return lengths.waitDayMs === realDayMs
    ? startOfDay(end)
    : new Date(Date.parse(from) + daysBetween(day, end) * lengths.waitDayMs).toISOString();
}
