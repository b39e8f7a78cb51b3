import { createHash } from 'node:crypto';
import type { Sql } from '#worker/admin/register.ts';

export const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** A link of a case's chain, with the hashed texts (prisma/functions/append-link.sql). */
export interface Link {
  readonly version: number;
  readonly openings: string;
  readonly summary: string | null;
  readonly parts: string;
  readonly previous_hash: string;
  readonly hash: string;
}
export const linksOf = async (sql: Sql, caseId: string): Promise<Link[]> =>
  (
    await sql.query<Link>(
      'SELECT version, openings::text, summary::text, parts::text, previous_hash, hash FROM case_chain WHERE case_id = $1 ORDER BY version',
      [caseId],
    )
  ).rows;

const tables = {
  events: ['event', 'n'],
  transfers: ['ledger_transfer', 'n'],
  requests: ['effect_request', 'effect'],
  notices: ['notice', 'n'],
} as const;
export type Table = keyof typeof tables;

/** The rows of a table as hashed texts, by version. */
export async function rowsOf(sql: Sql, table: Table, caseId: string): Promise<Map<number, string[]>> {
  const [name, order] = tables[table];
  const { rows } = await sql.query<{ version: number; row: string }>(
    `SELECT version, jsonb_strip_nulls(to_jsonb(t))::text AS row FROM ${name} t WHERE case_id = $1 ORDER BY version, ${order}`,
    [caseId],
  );
  return groups(rows);
}
function groups(rows: readonly { version: number; row: string }[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { version, row } of rows) found.set(version, [...(found.get(version) ?? []), row]);
  return found;
}
