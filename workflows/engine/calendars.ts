import { type Calendar, isProvisional } from '#workflows/domain/calendar.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { countedFromDay, type Day, type Instant, shanghaiDay } from '#workflows/domain/days.ts';

/** The default calendar of a case: the notices known to this version. */
export const builtInCalendar: Calendar = publishedCalendar;

/** Name of the calendar by which a deadline was counted, kept in its stamp: `cn-2026.1`, `cn-2026.1 provisional-2027`. */
export function calendarName(from: Instant, to: Instant | undefined, calendar: Calendar): string {
  const years = to ? provisionalYears(shanghaiDay(from), lastDayOf(to), calendar) : [];
  return [calendar.version, ...years.map((year) => `provisional-${year}`)].join(' ');
}

/** Years of a recorded deadline without a published notice. */
export const provisionalYearsOf = (name: string): number[] => [...name.matchAll(/provisional-(\d{4})/g)].map(([, year]) => Number(year));

/** The day that a deadline ends: 00:00 is 24:00 of the day before. */
export const lastDayOf: (dueAt: Instant) => Day = countedFromDay;

function provisionalYears(first: Day, last: Day, calendar: Calendar): number[] {
  const years: number[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1)
    if (isProvisional(`${year}-06-01`, calendar)) years.push(year);
  return years;
}

/** First year whose notice is usually out by `day` and is not in the calendar: notices appear by November of the year before. */
export function missingNotice(day: Day, calendar: Calendar): number | undefined {
  const year = Number(day.slice(0, 4));
  const wanted = day.slice(5) >= '11-01' ? year + 1 : year;
  const missing = provisionalYears(`${year}-01-01`, `${wanted}-01-01`, calendar);
  return missing[0];
}
