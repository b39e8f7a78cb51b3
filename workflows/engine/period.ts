import { type Calendar, endOfCalendarDay, endOfWorkingDay, startOfWorkingDayBefore, workingDayFrom } from '#workflows/domain/calendar.ts';
import { addDays, type Day, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { lastDayOf } from './calendars.ts';

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
  /** The parties have agreed that a last day on a day off does not move (Civil Code 204). */
  readonly dayOff?: 'stays';
}
export const workingDays = (count: number): Period => ({ count, unit: 'workingDay', kind: 'act' });
export const calendarDays = (count: number): Period => ({ count, unit: 'calendarDay', kind: 'act' });
export const waitingDays = (count: number): Period => ({ count, unit: 'calendarDay', kind: 'wait' });
export const waitingWorkingDays = (count: number): Period => ({ count, unit: 'workingDay', kind: 'wait' });

/** The length of a day, in ms. Production knows 86,400,000 only; the project's terms carry it, frozen. */
export interface DayLengths {
  readonly waitDayMs: number;
  readonly actByDayMs: number;
}
export const realDayMs = 86_400_000;

/**
 * The stored instant at which a period that starts at `from` ends: 24:00 Asia/Shanghai of its last day, which is none of a
 * declared outage. A shortened day has no calendar: count × length.
 */
export function endOf(period: Period, from: Instant, lengths: DayLengths, calendar: Calendar): Instant {
  const { count, unit, dayOff } = period;
  const dayMs = period.kind === 'wait' ? lengths.waitDayMs : lengths.actByDayMs;
  if (dayMs !== realDayMs) return afterOutages(later(from, count * dayMs), dayMs, calendar);
  const end = unit === 'workingDay' ? endOfWorkingDay(from, count, calendar) : endOfCalendarDay(from, count, calendar, dayOff);
  return afterOutages(end, dayMs, calendar);
}

/** A deadline that ends on a day of a declared outage ends with the next working day that is none. */
export function afterOutages(dueAt: Instant, dayMs: number, calendar: Calendar): Instant {
  if (calendar.outages.length === 0) return dueAt;
  if (dayMs !== realDayMs) {
    const outage = calendar.outages.find(({ from, to }) => from < dueAt && dueAt <= to);
    return outage ? afterOutages(later(outage.to, dayMs), dayMs, calendar) : dueAt;
  }
  const last = lastDayOf(dueAt);
  let day = last;
  for (let end = endOfOutage(day, calendar); end; end = endOfOutage(day, calendar)) day = workingDayFrom(addDays(end, 1), calendar);
  return day === last ? dueAt : endOfDay(day);
}

function endOfOutage(day: Day, { outages }: Calendar): Day | undefined {
  const outage = outages.find(({ from, to }) => shanghaiDay(from) <= day && day <= lastDayOf(to));
  return outage && lastDayOf(outage.to);
}

/**
 * Days late: the day after the deadline is the first; a day counts as soon as it begins. Days of a declared
 * outage are no delay.
 */
export function daysLate(dueAt: Instant, at: Instant, { actByDayMs }: DayLengths, calendar: Calendar): number {
  const due = afterOutages(dueAt, actByDayMs, calendar);
  const days = Math.max(0, Math.ceil((Date.parse(at) - Date.parse(due)) / actByDayMs));
  if (calendar.outages.length === 0) return days;
  let late = 0;
  for (let day = 0; day < days; day += 1) {
    const first = later(due, day * actByDayMs);
    const isOut =
      actByDayMs === realDayMs
        ? endOfOutage(shanghaiDay(first), calendar) !== undefined
        : calendar.outages.some(({ from, to }) => from < later(first, actByDayMs) && first < to);
    if (!isOut) late += 1;
  }
  return late;
}

export const later = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** The start of the `count`-th last working day before an instant: when a reminder is sent. */
export function workingDaysBefore(to: Instant, count: number, lengths: DayLengths, calendar: Calendar): Instant {
  if (lengths.actByDayMs !== realDayMs) return later(to, -count * lengths.actByDayMs);
  return startOfWorkingDayBefore(to, count, calendar);
}
