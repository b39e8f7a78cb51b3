import { type Calendar, workingDayFrom } from '#workflows/domain/calendar.ts';
import { addDays, type Instant, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';

/** 08:30 in Shanghai. */
const morningMs = 8.5 * 3_600_000;
/** What comes later than this before a digest goes into the next one: whoever gathers may still be gathering. */
const closedMs = 60_000;

const morningOf = (day: string): Instant => new Date(Date.parse(startOfDay(day)) + morningMs).toISOString();

/** The morning of the next working day that is still to come. */
export function digestAt(now: Instant, calendar: Calendar): Instant {
  const ready = new Date(Date.parse(now) + closedMs).toISOString();
  const today = shanghaiDay(ready);
  const first = workingDayFrom(today, calendar);
  const morning = morningOf(first);
  return morning > ready ? morning : morningOf(workingDayFrom(addDays(first, 1), calendar));
}
