import type { Desk } from '#web/reads/desk.ts';
import { personRefs } from '#web/reads/directory.ts';
import type { Database } from '#web/server/database.server.ts';
import type { FormValues } from '#web/shapes/common.ts';
import type { DraftField } from '#web/shapes/step.ts';
import { markOf } from './mark.ts';

/** The record of one field's last writer. */
export interface FieldRow {
  readonly field: string;
  readonly outcome: string;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly tab: string | null;
  readonly turn: number;
  readonly doneAt: Date | null;
}
type Place = Pick<Desk, 'caseId' | 'key' | 'organisationId' | 'personId'>;

export const fieldRows = (database: Database, { caseId, key, organisationId, personId }: Place, outcome?: string): Promise<FieldRow[]> =>
  database.draftField.findMany({
    where: { caseId, key, organisationId, personId, ...(outcome === undefined ? {} : { outcome }) },
    orderBy: [{ outcome: 'asc' }, { field: 'asc' }],
  });

/** With the names of their writers. */
export async function shownFields(database: Database, rows: readonly FieldRow[], values: FormValues): Promise<DraftField[]> {
  const people = await personRefs(
    database,
    rows.map(({ changedBy }) => changedBy),
  );
  const names = [...new Set([...Object.keys(values), ...rows.map(({ field }) => field)])];
  return names.map((name) => {
    const row = rows.find(({ field }) => field === name);
    return {
      name,
      mark: markOf(values[name]),
      by: (row && people.get(row.changedBy)) ?? null,
      at: row?.changedAt.toISOString() ?? null,
      doneAt: row?.doneAt?.toISOString() ?? null,
    };
  });
}
