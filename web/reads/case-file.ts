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
  const row = await database.caseState.findUnique({ where: { caseId }, select: { state: true, books: true, version: true } });
  if (!row) throw fail('NOT_FOUND');
  // written by the workflow itself, as its kind's type
  return { state: row.state as unknown as CaseState, books: row.books as unknown as Books, version: row.version };
}
