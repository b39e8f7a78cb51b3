import { createHash } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { CaseFile } from '#workflows/engine/case-file.ts';

const hashOf = (file: CaseFile<unknown>) => createHash('sha256').update(canonicalJson(file), 'utf8').digest('hex');

/** Temporal carries a case's file from run to run, and any client of Temporal can start a run with a file of its own. */
export const createHandOver = ({ sql }: { readonly sql: pg.Pool }) => ({
  /** The next run may take this file over. */
  async handOn(file: CaseFile<unknown>): Promise<void> {
    await sql.query('INSERT INTO case_handover (case_id, version, hash) VALUES ($1, $2, $3)', [file.id, file.version, hashOf(file)]);
  },

  /** Ends the run unless this is exactly the file handed on by the latest run. */
  async takeOver(file: CaseFile<unknown>): Promise<void> {
    const { rows } = await sql.query<{ hash: string }>('SELECT hash FROM case_handover WHERE case_id = $1 ORDER BY id DESC LIMIT 1', [
      file.id,
    ]);
    if (rows[0]?.hash !== hashOf(file))
      throw ApplicationFailure.nonRetryable('this is not the file that the run before has handed on', 'NOT_HANDED_ON');
  },
});
