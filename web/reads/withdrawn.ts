import type { Database } from '#web/server/database.server.ts';

/** When acts of a case were taken back, by their versions. Taken back is the newest act of its opening; all that reads documents asks here. */
export async function withdrawnIn(database: Database, caseId: string): Promise<ReadonlyMap<number, Date>> {
  const rows = await database.rows<{ version: number | null; at: Date }>`
    SELECT (SELECT max(a.version) FROM event a WHERE a.case_id = r.case_id AND a.n = 0 AND a.key = r.details->>'key' AND a.version < r.version) AS version, r.at
    FROM event r WHERE r.case_id = ${caseId} AND r.type = 'act-retracted'`;
  return new Map(rows.flatMap(({ version, at }) => (version === null ? [] : [[version, at] as const])));
}
