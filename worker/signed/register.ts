import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { EntryKind, EntryTexts } from '#workflows/register/entries.ts';
import type { KnownEntry } from '#workflows/register/judge-entry.ts';

type Sql = Pick<pg.ClientBase, 'query'>;

const hashOfEntry = ({ kind, subject, body }: EntryTexts): string =>
  createHash('sha256').update(canonicalJson({ kind, subject, body }), 'utf8').digest('hex');

interface Row extends EntryTexts {
  readonly id: string;
  readonly kind: EntryKind;
  readonly enteredBy: string | null;
  readonly isConfirmed: boolean;
  readonly isEnded: boolean;
}

/** For the judge of a change. */
export async function entryOf(sql: Sql, id: string): Promise<KnownEntry | undefined> {
  // two changes of one entry wait for each other
  await sql.query('SELECT pg_advisory_xact_lock(726843, hashtext($1))', [id]);
  const { rows } = await sql.query<Row>(
    `SELECT id, kind, subject_id AS subject, body, entered_by AS "enteredBy", confirmed_at IS NOT NULL AS "isConfirmed",
       ended_at IS NOT NULL AS "isEnded" FROM register_entry WHERE id = $1`,
    [id],
  );
  const row = rows[0];
  return row && { ...row, texts: hashOfEntry(row) };
}

/** It runs programmes. An agency that runs none is a broker and keeps no register. */
export async function isPlatform(sql: Sql, organisation: string): Promise<boolean> {
  const { rowCount } = await sql.query('SELECT FROM programme WHERE platform_id = $1 LIMIT 1', [organisation]);
  return rowCount !== 0;
}
