import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Project } from '#workflows/project/state.ts';
import type { CaseFile } from './case-file.ts';

/** As `caseFile`, of a project; a case of another kind is none. */
export async function projectFile(database: Database, caseId: string): Promise<CaseFile<Project>> {
  // written by the workflow itself, as this very type
  const [file] = await database.rows<CaseFile<Project>>`
    SELECT s.state, s.books, s.version FROM case_state s JOIN cases c ON c.id = s.case_id WHERE s.case_id = ${caseId} AND c.kind = 'project'`;
  if (!file) throw fail('NOT_FOUND');
  return file;
}
