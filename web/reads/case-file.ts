import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Books } from '#workflows/engine/define-step.ts';

/** The workflow's own state as last recorded: what pages ask the rules' functions about. */
export interface CaseFile<State = CaseState> {
  readonly state: State;
  readonly books: Books;
  readonly version: number;
}

export async function caseFile(database: Database, caseId: string): Promise<CaseFile> {
  const file = (await caseFiles(database, [caseId])).get(caseId);
  if (!file) throw fail('NOT_FOUND');
  return file;
}

/** By id of the case; those that do not exist are left out. */
export async function caseFiles(database: Database, ids: readonly string[]): Promise<Map<string, CaseFile>> {
  const rows = await database.rows<{ case_id: string } & CaseFile>`
    SELECT case_id, state, books, version FROM case_state WHERE case_id = ANY(${ids}::text[])`;
  // written by the workflow itself, as its kind's type
  return new Map(rows.map(({ case_id, state, books, version }) => [case_id, { state, books, version }]));
}
