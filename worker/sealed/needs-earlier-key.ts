import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { isSealedFor } from './open-envelope.ts';

/**
 * Proposals that may still be opened and that the present key does not open. An envelope stays as it was sealed, because its
 * hash is in the record: so the key of its sealing stays as well. Nothing of an ended case is opened any more.
 */
export async function needEarlierKey(sql: pg.Pool, [present]: readonly KeyObject[]): Promise<number> {
  const { rows } = await sql.query<{ beginning: Buffer }>(
    `SELECT substring(d.envelope FROM 1 FOR 2100) AS beginning FROM document d JOIN cases c ON c.id = d.case_id
     WHERE d.envelope IS NOT NULL AND d.body IS NULL AND c.ended_at IS NULL`,
  );
  return rows.filter(({ beginning }) => !present || !isSealedFor(present, beginning)).length;
}

/** At the start of a worker that has earlier keys: whether they may be taken away. */
export async function tellOfEarlierKeys(sql: pg.Pool, sealKeys: readonly KeyObject[]): Promise<void> {
  if (sealKeys.length < 2) return;
  try {
    const left = await needEarlierKey(sql, sealKeys);
    console.log(
      left > 0
        ? `worker: ${left} unopened sealed documents need a key of SEAL_PRIVATE_KEY_EARLIER`
        : 'worker: no sealed document needs an earlier key: once all portals seal with the new one, SEAL_PRIVATE_KEY_EARLIER may be taken away',
    );
  } catch (error) {
    console.warn(`worker: sealed documents of earlier keys are not counted: ${error instanceof Error ? error.message : error}`);
  }
}
