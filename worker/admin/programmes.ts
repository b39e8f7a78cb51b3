import type { z } from 'zod';
import type { HolidayNotice } from '#workflows/domain/calendar.ts';
import type { NewProgramme, NewTerms } from './import-file.ts';
import type { Sql } from './register.ts';

export async function addProgramme(
  sql: Sql,
  { id, nameZh, nameEn, platform, funder, jurisdiction = 'CN', terms = {} }: z.output<typeof NewProgramme>,
): Promise<void> {
  await sql.query(
    'INSERT INTO programme (id, name_zh, name_en, platform_id, funder_id, jurisdiction, terms) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING',
    [id, nameZh, nameEn, platform, funder, jurisdiction, JSON.stringify(terms)],
  );
}

/** The place whose law bounds a programme's terms; undefined: there is no such programme. */
export async function jurisdictionOf(sql: Sql, programme: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ jurisdiction: string }>('SELECT jurisdiction FROM programme WHERE id = $1', [programme]);
  return rows[0]?.jurisdiction;
}

/** Terms from a day on; a second entry for one day is an error of the database. */
export async function addTerms(sql: Sql, { id, effectiveFrom, terms }: z.output<typeof NewTerms>): Promise<void> {
  await sql.query('INSERT INTO programme_terms (programme_id, effective_from, terms) VALUES ($1, $2, $3)', [
    id,
    effectiveFrom,
    JSON.stringify(terms),
  ]);
}

/** For cases that open from now on; those that are open are revised by a signal to each. */
export async function addNotice(sql: Sql, { id, year, source, holidays, workdays }: HolidayNotice): Promise<void> {
  await sql.query('INSERT INTO holiday_notice (id, year, source, holidays, workdays) VALUES ($1, $2, $3, $4, $5)', [
    id,
    year,
    source,
    holidays,
    workdays,
  ]);
}
