import { ApplicationFailure } from '@temporalio/common';
import pg from 'pg';
import type { Recorded, Recording } from '#workflows/engine/case-file.ts';
import type { CaseSummary } from '#workflows/engine/define-kind.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { cannotBeRecorded } from '#workflows/messages.ts';

export interface Batch {
  readonly case: CaseSummary;
  readonly state: object;
  readonly books: Books;
  readonly recordings: readonly Recording[];
}

/** What no repetition mends: a value that does not fit (22), a broken constraint (23), an index entry that is too large. */
const permanent = /^(22...|23...|54000)$/;
/** A row of this version is there: another attempt of the same recording came first, the next one finds it and says so. */
const isVersionTaken = ({ code, constraint = '' }: pg.DatabaseError) => code === '23505' && constraint.endsWith('_pkey');

export const createRecordBatch = ({ sql }: { readonly sql: pg.Pool }) => ({
  /**
   * Everything of these changes is in the database, in one transaction (prisma/functions/record-batch.sql). May run twice:
   * a version once recorded is passed over. False: a version is taken by another act, and nothing was changed. Fails for good
   * where the database will never take the batch: the workflow then finds the change that is at fault.
   */
  async recordBatch(batch: Batch): Promise<Recorded> {
    try {
      const { rows } = await sql.query<{ earlier: Record<number, Instant> | null }>({
        name: 'record-batch',
        text: 'SELECT record_batch($1) AS earlier',
        values: [JSON.stringify(batch)],
      });
      const earlier = rows[0]?.earlier;
      if (!earlier) return false;
      return Object.keys(earlier).length === 0 || earlier;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || !permanent.test(error.code ?? '') || isVersionTaken(error)) throw error;
      throw unrecordable(error.code ?? '', batch);
    }
  },
});

/** `own`: a single change that has no author to refuse. The database's message stays out: it may quote a text. */
function unrecordable(sqlState: string, { recordings }: Batch): ApplicationFailure {
  const isOwn = recordings.length === 1 && recordings[0]?.act === undefined;
  return ApplicationFailure.create({
    message: sqlState,
    type: cannotBeRecorded,
    nonRetryable: true,
    details: isOwn ? ['own'] : [],
  });
}
