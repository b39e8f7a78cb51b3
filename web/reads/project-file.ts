import type { Database } from '#web/server/database.server.ts';
import { fail } from '#web/trpc/failure.ts';
import type { Books } from '#workflows/engine/define-step.ts';
import type { Project } from '#workflows/project/state.ts';

/** The workflow's own state as last recorded: what pages ask the rules' functions about. */
export interface ProjectFile {
  readonly state: Project;
  readonly books: Books;
  readonly version: number;
}

export async function projectFile(database: Database, caseId: string): Promise<ProjectFile> {
  const row = await database.caseState.findUnique({ where: { caseId }, select: { state: true, books: true, version: true } });
  if (!row) throw fail('NOT_FOUND');
  // written by the workflow itself, as this very type
  return { state: row.state as unknown as Project, books: row.books as unknown as Books, version: row.version };
}
