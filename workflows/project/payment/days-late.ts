import type { DayLengths, Instant } from '#workflows/engine/period.ts';

/** Begun days after the last day of a payment. `excused`: whole days among them on which nobody could pay, such as a declared outage. */
export function daysLate(until: Instant, at: Instant, { actByDayMs }: DayLengths, excused = 0): number {
  return Math.max(0, Math.ceil((Date.parse(at) - Date.parse(until)) / actByDayMs) - excused);
}
