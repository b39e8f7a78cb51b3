import type pg from 'pg';
import { type Calendar, HolidayNotice } from '#workflows/domain/calendar.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { revisedCalendar } from '#workflows/engine/revise.ts';

/** The notices built in and those entered since. */
export async function calendarOf(sql: pg.Pool): Promise<Calendar> {
  const { rows } = await sql.query<Record<string, unknown>>(
    'SELECT id, year, source, holidays, workdays FROM holiday_notice ORDER BY entered_at, id',
  );
  return rows.reduce<Calendar>(
    (calendar, row) => revisedCalendar(calendar, { kind: 'notice', notice: HolidayNotice.parse(row) }) ?? calendar,
    builtInCalendar,
  );
}
