import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';
import type { CaseFile } from './case-file.ts';

/** As `caseFile`, of a project; a case of another kind is none. */
export async function projectFile(database: Database, caseId: string): Promise<CaseFile<Project>> {
  const row = await database.caseState.findFirst({
    where: { caseId, case: { kind: 'project' } },
    select: { state: true, books: true, version: true },
  });
  if (!row) throw fail('NOT_FOUND');
  // written by the workflow itself, as this very type
  return { state: row.state as unknown as Project, books: row.books as unknown as Books, version: row.version };
}
