import type pg from 'pg';
import type { Proposed } from '#workflows/policy/state.ts';

export type Saved = { readonly since: Date } | { readonly refused: string };

/** Puts it in, once; another case's policy of the same name or day is in the way. */
export async function save(sql: pg.Pool, caseId: string, what: Proposed): Promise<Saved> {
  const [insert, find, values, key] = statementsFor(what);
  await sql.query(insert, [...values, caseId]);
  const { rows } = await sql.query<{ case_id: string | null; entered_at: Date }>(find, [...key]);
  const [row] = rows;
  if (!row) throw new Error(`saved and not there: ${key.join(' ')}`);
  const refused = `${key.join(' ')}: 已另有一项生效 · another one is in force already`;
  return row.case_id === caseId ? { since: row.entered_at } : { refused };
}

function statementsFor(what: Proposed): readonly [insert: string, find: string, values: readonly unknown[], key: readonly string[]] {
  switch (what.kind) {
    case 'pack': {
      const { id, jurisdiction, effectiveFrom, laws, source, terms } = what.pack;
      return [
        `INSERT INTO policy_pack (id, jurisdiction, effective_from, laws, source, terms, case_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        'SELECT case_id, entered_at FROM policy_pack WHERE id = $1',
        [id, jurisdiction, effectiveFrom, laws, source, JSON.stringify(terms)],
        [id],
      ];
    }
    case 'terms':
      return [
        'INSERT INTO programme_terms (programme_id, effective_from, terms, case_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        'SELECT case_id, entered_at FROM programme_terms WHERE programme_id = $1 AND effective_from = $2',
        [what.programme, what.effectiveFrom, JSON.stringify(what.terms)],
        [what.programme, what.effectiveFrom],
      ];
    case 'notice': {
      const { id, year, source, holidays, workdays } = what.notice;
      return [
        'INSERT INTO holiday_notice (id, year, source, holidays, workdays, case_id) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
        'SELECT case_id, entered_at FROM holiday_notice WHERE id = $1',
        [id, year, source, holidays, workdays],
        [id],
      ];
    }
    case 'outage':
      return [
        'INSERT INTO outage (id, from_at, to_at, case_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        'SELECT case_id, entered_at FROM outage WHERE id = $1',
        [what.outage.id, what.outage.from, what.outage.to],
        [what.outage.id],
      ];
  }
}
