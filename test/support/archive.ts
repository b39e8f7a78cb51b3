import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Checksum of the archive list that the portal offers for this step; another step asks for none. */
export async function archiveOf(sql: Pick<pg.Pool, 'query'>, caseId: string, step: string): Promise<string> {
  if (step !== 'close-project') return '';
  const { rows } = await sql.query<{ content: string }>('SELECT content FROM archive_list($1, $2)', [caseId, step]);
  return createHash('sha256')
    .update(rows[0]?.content ?? '')
    .digest('hex');
}
