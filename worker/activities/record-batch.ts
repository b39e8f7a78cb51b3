import type pg from 'pg';
import type { Recorded, Recording } from '#workflows/engine/case-file.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';
import type { ProjectSummary } from '#workflows/project/summary.ts';

export interface Batch {
  readonly project: ProjectSummary;
  readonly state: Project;
  readonly books: Books;
  readonly recordings: readonly Recording[];
}

export const createRecordBatch = ({ sql }: { readonly sql: pg.Pool }) => ({
  /**
   * Everything of these changes is in the database, in one transaction (prisma/migrations/*_recording). May run twice:
   * a version once recorded is passed over. False: a version is taken by another act, and nothing was changed.
   */
  async recordBatch(batch: Batch): Promise<Recorded> {
    const text = 'SELECT recorded, recorded_earlier($1::jsonb) AS earlier FROM (SELECT record_batch($1::jsonb) AS recorded OFFSET 0) done';
    const { rows } = await sql.query<{ recorded: number | null; earlier: Exclude<Recorded, boolean> | null }>({
      name: 'record-batch',
      text,
      values: [JSON.stringify(batch)],
    });
    return rows[0]?.recorded !== null && (rows[0]?.earlier ?? true);
  },
});
