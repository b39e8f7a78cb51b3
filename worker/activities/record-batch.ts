import type pg from 'pg';
import type { Recorded, Recording } from '#workflows/engine/case-file.ts';
import type { CaseSummary } from '#workflows/engine/define-kind.ts';
import type { Books } from '#workflows/engine/define-step.ts';

export interface Batch {
  readonly case: CaseSummary;
  readonly state: object;
  readonly books: Books;
  readonly recordings: readonly Recording[];
}

export const createRecordBatch = ({ sql }: { readonly sql: pg.Pool }) => ({
  /**
   * Everything of these changes is in the database, in one transaction (prisma/functions/record-batch.sql). May run twice:
   * a version once recorded is passed over. False: a version is taken by another act, and nothing was changed.
   */
  async recordBatch(batch: Batch): Promise<Recorded> {
    const { rows } = await sql.query<{ earlier: Exclude<Recorded, boolean> | null }>({
      name: 'record-batch',
      text: 'SELECT record_batch($1) AS earlier',
      values: [JSON.stringify(batch)],
    });
    const earlier = rows[0]?.earlier;
    if (!earlier) return false;
    return Object.keys(earlier).length === 0 || earlier;
  },
});
