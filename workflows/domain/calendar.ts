/**
 * Working days of a versioned Chinese calendar, compensatory weekends included.
 *
 * A deadline of "N working days" is the end of the N-th working day after the triggering day: 24:00 Asia/Shanghai, exclusive.
 * The instant is stored with the calendar's version when a step opens; a later calendar never moves it silently.
 */
import { z } from 'zod';
import { addDays, Day, endOfDay, type Instant, shanghaiDay, weekday } from '#workflows/domain/days.ts';
import { pattern } from './text.ts';

export { type Instant, shanghaiDay } from '#workflows/domain/days.ts';

/** `holidays` are free although they may be weekdays, `workdays` are weekend days that are worked. */
export const CalendarVersion = z.strictObject({
  version: pattern(/^[A-Za-z0-9._:-]{1,60}$/),
  holidays: z.array(Day),
  workdays: z.array(Day),
});
export type CalendarVersion = z.infer<typeof CalendarVersion>;

/** Years without a published arrangement have plain weekends. */
export function isWorkingDay(day: Day, calendar: CalendarVersion): boolean {
  if (calendar.holidays.includes(day)) return false;
  if (calendar.workdays.includes(day)) return true;
  const dayOfWeek = weekday(day);
  return dayOfWeek !== 0 && dayOfWeek !== 6;
}

/**
 * The end of the `n`-th working day after the day of `at`; with n = 0 the end of that day itself.
 * RangeError unless n is a whole number 0..2000.
 */
export function endOfWorkingDay(at: Instant, n: number, calendar: CalendarVersion): Instant {
  assertCount(n);
  let day = shanghaiDay(at);
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return endOfDay(day);
}

/** The end of the `n`-th calendar day after the day of `at`. RangeError unless n is a whole number 0..2000. */
export function endOfCalendarDay(at: Instant, n: number): Instant {
  assertCount(n);
  return endOfDay(addDays(shanghaiDay(at), n));
}

/**
 * Working days after the day of `from` that have ended by `to`: "n working days left" until a deadline.
 * 0 on the last day and after the deadline; `workingDaysBetween(at, endOfWorkingDay(at, n)) = n`.
 */
export function workingDaysBetween(from: Instant, to: Instant, calendar: CalendarVersion): number {
  const end = shanghaiDay(to);
  let count = 0;
  for (let day = addDays(shanghaiDay(from), 1); day < end; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

function assertCount(n: number): void {
  if (!Number.isInteger(n) || n < 0 || n > 2_000) throw new RangeError(`not a number of days in 0..2000: ${n}`);
}
