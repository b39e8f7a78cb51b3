import { type CalendarVersion, endOfCalendarDay, endOfWorkingDay, isWorkingDay } from '#workflows/domain/calendar.ts';
import { addDays, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';

/** ISO 8601 in UTC, as Temporal and JSON carry it. */
export type Instant = string;

/**
 * A length of time by rule. `act`: a person's deadline; `wait`: a window, a publicity period, a warranty.
 * The two have lengths of their own, so that stories and tests can shorten the waits without making anybody late.
 */
export interface Period {
  readonly count: number;
  readonly unit: 'workingDay' | 'calendarDay';
  readonly kind: 'act' | 'wait';
}
export const workingDays = (count: number): Period => ({ count, unit: 'workingDay', kind: 'act' });
export const calendarDays = (count: number): Period => ({ count, unit: 'calendarDay', kind: 'act' });
export const waitingDays = (count: number): Period => ({ count, unit: 'calendarDay', kind: 'wait' });
export const waitingWorkingDays = (count: number): Period => ({ count, unit: 'workingDay', kind: 'wait' });

/** How long a day is, in ms. Production knows 86,400,000 only; the project's terms carry it, frozen. */
export interface DayLengths {
  readonly waitDayMs: number;
  readonly actByDayMs: number;
}
export const realDayMs = 86_400_000;

/**
 * The stored instant at which a period that starts at `from` ends: 24:00 Asia/Shanghai of its last day.
 * A shortened day has no calendar: count × length.
 */
export function endOf(period: Period, from: Instant, lengths: DayLengths, calendar: CalendarVersion): Instant {
  const dayMs = period.kind === 'wait' ? lengths.waitDayMs : lengths.actByDayMs;
  if (dayMs !== realDayMs) return new Date(Date.parse(from) + period.count * dayMs).toISOString();
  return period.unit === 'workingDay' ? endOfWorkingDay(from, period.count, calendar) : endOfCalendarDay(from, period.count);
}

/** The start of the `count`-th last working day before an instant: when a reminder of a fixed deadline is sent. */
export function workingDaysBefore(to: Instant, count: number, lengths: DayLengths, calendar: CalendarVersion): Instant {
  if (lengths.actByDayMs !== realDayMs) return new Date(Date.parse(to) - count * lengths.actByDayMs).toISOString();
  let day = shanghaiDay(to);
  for (let left = count; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return startOfDay(day);
}
