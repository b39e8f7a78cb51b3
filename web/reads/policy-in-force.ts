import type { Database } from '#web/server/database.server.ts';
import type { Env } from '#web/server/env.server.ts';
import { type Calendar, HolidayNotice } from '#workflows/domain/calendar.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { type DayLengths, realDayMs } from '#workflows/engine/period.ts';
import { revisedCalendar } from '#workflows/engine/revise.ts';
import { builtInPacks, Overrides, type TermsFound, termsFor } from '#workflows/project/packs.ts';

/** The notices built in and those entered since, in the order of their entry. */
export async function calendarInForce(database: Database): Promise<Calendar> {
  const rows = await database.holidayNotice.findMany({ orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }] });
  return rows.reduce((calendar, { enteredAt: _when, ...row }) => {
    const notice = HolidayNotice.parse(row);
    return revisedCalendar(calendar, { kind: 'notice', notice }) ?? calendar;
  }, builtInCalendar);
}

interface ProgrammeRow {
  readonly id: string;
  readonly jurisdiction: string;
  readonly terms: unknown;
}
/** The terms with which a project of a programme opens today. */
export async function termsOf(database: Database, { id, jurisdiction, terms: first }: ProgrammeRow, env: Env): Promise<TermsFound> {
  const on = shanghaiDay(new Date().toISOString());
  const later = await database.programmeTerms.findFirst({
    where: { programmeId: id, effectiveFrom: { lte: new Date(`${on}T00:00:00Z`) } },
    orderBy: { effectiveFrom: 'desc' },
  });
  const { lengths: wanted, ...overrides } = Overrides.parse(later?.terms ?? first);
  return termsFor(builtInPacks, {
    programme: id,
    jurisdiction,
    on,
    overrides: { ...overrides, lengths: lengthsOf(wanted, env) },
    lengths: realDays,
  });
}

const realDays: DayLengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
/** A demonstration's programme may have short waits of its own. In production a day is a day, whatever a programme says. */
const lengthsOf = (wanted: Overrides[string] | undefined, { NODE_ENV, WAIT_DAY_MS, ACT_BY_DAY_MS }: Env) =>
  wanted !== undefined && NODE_ENV !== 'production' ? wanted : { waitDayMs: WAIT_DAY_MS, actByDayMs: ACT_BY_DAY_MS };
