/**
 * Working days in China: published notices, compensatory weekends included, and declared outages of the platform.
 *
 * A deadline of "N working days" is the end of the N-th working day after the triggering day: 24:00 Asia/Shanghai, exclusive.
 * A calendar is data that a case carries, so a replay counts as the first run did; a later notice reaches open cases only as a
 * recorded revision.
 */
import {
  addDays,
  countedFromNumber,
  type Day,
  dayNumber,
  dayNumbered,
  type Instant,
  shanghaiNumber,
  startOfNumber,
  weekday,
} from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';
import type { Calendar } from './calendar-shape.ts';

export { Calendar, HolidayNotice, Outage } from './calendar-shape.ts';

export function daysIn(spans: readonly string[]): Day[] {
  return spans.flatMap((span) => {
    const [first = '', last = first] = span.split('/');
    const days: Day[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}

interface Lookup {
  readonly free: ReadonlySet<Day>;
  readonly worked: ReadonlySet<Day>;
  readonly years: ReadonlySet<number>;
  /** Whether a day is worked, by its number: deadlines ask for the same days over and over. */
  readonly asked: Map<number, boolean>;
}
const lookups = new WeakMap<Calendar, Lookup>();
function lookupOf(calendar: Calendar): Lookup {
  const known = lookups.get(calendar);
  if (known) return known;
  // a correction of a year replaces its first notice
  const latest = [...new Map(calendar.notices.map((notice) => [notice.year, notice])).values()];
  const lookup = {
    free: new Set(latest.flatMap(({ holidays }) => daysIn(holidays))),
    worked: new Set(latest.flatMap(({ workdays }) => daysIn(workdays))),
    years: new Set(latest.map(({ year }) => year)),
    asked: new Map(),
  };
  lookups.set(calendar, lookup);
  return lookup;
}

/** A year without its notice has the statutory days and plain weekends, without make-up days. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => isWorked(dayNumber(day), lookupOf(calendar));

function isWorked(number: number, lookup: Lookup): boolean {
  const known = lookup.asked.get(number);
  if (known !== undefined) return known;
  const worked = isWorkedBy(dayNumbered(number), lookup);
  lookup.asked.set(number, worked);
  return worked;
}
function isWorkedBy(day: Day, { free, worked, years }: Lookup): boolean {
  if (free.has(day)) return false;
  if (worked.has(day)) return true;
  const dayOfWeek = weekday(day);
  if (dayOfWeek === 0 || dayOfWeek === 6) return false;
  const year = yearOf(day);
  return years.has(year) || !statutoryDays(year).has(day);
}

/** The calendar of this day's year is computed, because its notice is not known. */
export const isProvisional = (day: Day, calendar: Calendar): boolean => !lookupOf(calendar).years.has(yearOf(day));
const yearOf = (day: Day) => Number(day.slice(0, 4));

/**
 * The end of the `n`-th working day after the day of `at`; with n = 0 the end of that day itself.
 * RangeError unless n is a whole number 0..2000.
 */
export function endOfWorkingDay(at: Instant, n: number, calendar: Calendar): Instant {
  assertCount(n);
  return startOfNumber(workedNumber(countedFromNumber(at), n, calendar) + 1);
}

/** The start of the `n`-th working day before the day of `at`. */
export function startOfWorkingDayBefore(at: Instant, n: number, calendar: Calendar): Instant {
  return startOfNumber(workedNumber(shanghaiNumber(at), -n, calendar));
}

/** The number of the `n`-th working day after a day; with a negative `n`, before it. */
function workedNumber(day: number, n: number, calendar: Calendar): number {
  const lookup = lookupOf(calendar);
  const step = Math.sign(n);
  let number = day;
  for (let left = Math.abs(n); left > 0; ) {
    number += step;
    if (isWorked(number, lookup)) left -= 1;
  }
  return number;
}

/**
 * The end of the `n`-th calendar day after the day of `at`. A last day that is a day off moves to the next working day (Civil
 * Code 203), unless the parties have agreed that it stays (204). RangeError unless n is a whole number 0..2000.
 */
export function endOfCalendarDay(at: Instant, n: number, calendar: Calendar, dayOff: 'moves' | 'stays' = 'moves'): Instant {
  assertCount(n);
  const day = countedFromNumber(at) + n;
  return startOfNumber((dayOff === 'stays' ? day : workedFrom(day, calendar)) + 1);
}

/** This day, or the next working day where it is none. */
export const workingDayFrom = (day: Day, calendar: Calendar): Day => dayNumbered(workedFrom(dayNumber(day), calendar));
function workedFrom(day: number, calendar: Calendar): number {
  const lookup = lookupOf(calendar);
  let number = day;
  while (!isWorked(number, lookup)) number += 1;
  return number;
}

/**
 * Working days after the day of `from` that have ended by `to`: "n working days left" until a deadline.
 * 0 on the last day and after the deadline; `workingDaysBetween(at, endOfWorkingDay(at, n)) = n`.
 */
export function workingDaysBetween(from: Instant, to: Instant, calendar: Calendar): number {
  const lookup = lookupOf(calendar);
  const end = shanghaiNumber(to);
  let count = 0;
  for (let number = countedFromNumber(from) + 1; number < end; number += 1) if (isWorked(number, lookup)) count += 1;
  return count;
}

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > 2_000) throw new RangeError(`not a number of days in 0..2000: ${n}`);
}
