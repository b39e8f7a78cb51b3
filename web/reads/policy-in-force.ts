import type { Database } from '#web/server/database.server.ts';
import type { Env } from '#web/server/env.server.ts';
import { type Calendar, HolidayNotice } from '#workflows/domain/calendar.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { type DayLengths, realDayMs } from '#workflows/engine/period.ts';
import { type Revision, revisedCalendar } from '#workflows/engine/revise.ts';
import { builtInPacks, Overrides, Pack, type TermsFound, termsFor } from '#workflows/modules/terms/packs.ts';
import type { ProgrammeInForce } from '#workflows/policy/state.ts';
import { StepDays } from '#workflows/project/step-days.ts';

/** The notices built in and those entered since, in the order of their entry; outages that may still move a deadline. */
export async function calendarInForce(database: Database): Promise<Calendar> {
  const [notices, outages] = await Promise.all([
    database.holidayNotice.findMany({
      select: { id: true, year: true, source: true, holidays: true, workdays: true },
      orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
    }),
    database.declaredOutage.findMany({ where: { to: { gt: new Date() } }, orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }] }),
  ]);
  const revisions: Revision[] = [
    ...notices.map((row): Revision => ({ kind: 'notice', notice: HolidayNotice.parse(row) })),
    ...outages.map(({ id, from, to }): Revision => ({ kind: 'outage', outage: { id, from: from.toISOString(), to: to.toISOString() } })),
  ];
  return revisions.reduce((calendar, revision) => revisedCalendar(calendar, revision) ?? calendar, builtInCalendar);
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The packs built in and those approved since, in the order of their entry. */
export async function packsInForce(database: Database): Promise<Pack[]> {
  const rows = await database.policyPack.findMany({
    select: { id: true, jurisdiction: true, effectiveFrom: true, laws: true, source: true, terms: true },
    orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
  });
  return [...builtInPacks, ...rows.map((row) => Pack.parse({ ...row, effectiveFrom: dayOf(row.effectiveFrom) }))];
}

interface ProgrammeRow {
  readonly id: string;
  readonly jurisdiction: string;
  readonly terms: unknown;
}
const today = () => shanghaiDay(new Date().toISOString());

/** A programme's own figures of today. */
async function ownTerms(database: Database, { id, terms }: ProgrammeRow): Promise<Overrides> {
  const later = await database.programmeTerms.findFirst({
    where: { programmeId: id, effectiveFrom: { lte: new Date(`${today()}T00:00:00Z`) } },
    orderBy: { effectiveFrom: 'desc' },
  });
  return Overrides.parse(later?.terms ?? terms);
}

/** Programmes in which projects may be opened, each with its own figures of today. */
export async function programmesInForce(database: Database): Promise<ProgrammeInForce[]> {
  const rows = await database.programme.findMany({ where: { open: true }, orderBy: { id: 'asc' } });
  return Promise.all(rows.map(async (row) => ({ id: row.id, jurisdiction: row.jurisdiction, terms: await ownTerms(database, row) })));
}

/** The terms with which a project of a programme opens today. */
export async function termsOf(database: Database, programme: ProgrammeRow, env: Env): Promise<TermsFound> {
  const [packs, own] = await Promise.all([packsInForce(database), ownTerms(database, programme)]);
  const { lengths: wanted, ...overrides } = own;
  const { id, jurisdiction } = programme;
  return termsFor(
    packs,
    {
      programme: id,
      jurisdiction,
      on: today(),
      overrides: { ...overrides, lengths: lengthsOf(wanted, env) },
      lengths: realDays,
    },
    StepDays,
  );
}

const realDays: DayLengths = { waitDayMs: realDayMs, actByDayMs: realDayMs };
/** A demonstration's programme may have short waits of its own. In production a day has 24 hours for every programme. */
const lengthsOf = (wanted: Overrides[string] | undefined, { NODE_ENV, WAIT_DAY_MS, ACT_BY_DAY_MS }: Env) =>
  wanted !== undefined && NODE_ENV !== 'production' ? wanted : { waitDayMs: WAIT_DAY_MS, actByDayMs: ACT_BY_DAY_MS };
