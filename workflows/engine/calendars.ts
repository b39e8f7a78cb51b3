import type { CalendarVersion } from '#workflows/domain/calendar.ts';
import { calendarVersions, chineseCalendar } from '#workflows/domain/calendar-data.ts';

/** The calendar in which new deadlines are counted. Changing it concerns runs in flight: docs/decisions/0008. */
export const calendarInForce: CalendarVersion = chineseCalendar;

/** The calendar in which a stored deadline was counted. */
export function calendarNamed(version: string): CalendarVersion {
  const calendar = calendarVersions.find((known) => known.version === version);
  if (!calendar) throw new Error(`no working-day calendar ${version}`);
  return calendar;
}
