import { type Calendar, isWorkingDay, workingDaysBetween } from '#workflows/domain/calendar.ts';
import { addDays, dayAndTime, shanghaiDay } from '#workflows/domain/days.ts';

export { dayAndTime };

/** Working days within which a deadline is near: on a Saturday, Monday's is. */
const soonDays = 5;
export type DueGroup = 'overdue' | 'today' | 'soon' | 'later' | 'none';
/** The state of a deadline at `now`; `days` are working days. */
export interface Due {
  readonly group: DueGroup;
  readonly tone: 'seal' | 'warn' | 'plain';
  readonly days: number;
}

export function dueOf(dueAt: string | null | undefined, now: string, calendar: Calendar): Due {
  if (!dueAt) return { group: 'none', tone: 'plain', days: 0 };
  if (dueAt <= now) return { group: 'overdue', tone: 'seal', days: workingDaysLate(dueAt, now, calendar) };
  const last = dayAndTime(dueAt).day;
  const today = shanghaiDay(now);
  if (last === today) return { group: 'today', tone: 'warn', days: 0 };
  const days = workingDaysBetween(now, dueAt, calendar);
  return { group: days <= soonDays ? 'soon' : 'later', tone: days <= 2 ? 'warn' : 'plain', days };
}

/** The day after the deadline is the first day late, as interest counts it. */
function workingDaysLate(dueAt: string, now: string, calendar: Calendar): number {
  const today = shanghaiDay(now);
  let late = 0;
  for (let day = addDays(dayAndTime(dueAt).day, 1); day <= today; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) late += 1;
  return late;
}
