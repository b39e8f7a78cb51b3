import type { Database } from '#web/server/database.server.ts';
import { participant } from '#workflows/engine/define-step.ts';

interface Writer {
  readonly person: string | null;
  readonly organisation: string | null;
}
/** By case, the open calls to which this person has begun to write an answer: `meant` in SQL says the same. */
export async function begunCalls(
  database: Database,
  { person, organisation }: Writer,
  cases: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (!person || !organisation) return new Map();
  const rows = await database.rows<{ case_id: string; keys: string[] }>`
    SELECT o.case_id, array_agg(DISTINCT o.key) AS keys FROM open_step o JOIN draft b ON b.case_id = o.case_id AND b.key = o.key
    WHERE o.case_id = ANY(${cases}) AND o.closed_at IS NULL AND o.optional AND o.organisation_id IS NULL AND o.person_id IS NULL
      AND o.role NOT IN (${participant}, 'public') AND b.person_id = ${person} AND b.organisation_id = ${organisation} GROUP BY o.case_id`;
  return new Map(rows.map(({ case_id, keys }) => [case_id, new Set(keys)]));
}
