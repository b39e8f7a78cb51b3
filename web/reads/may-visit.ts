import { isParty, knowsExperts, maySee } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Project } from '#workflows/project/state.ts';
import { projectFile } from './project-file.ts';
import { askedBy, isMine, type OpenStepRow } from './waiting.ts';

/** Whoever it means may come; the parties of what they are told about anyway; the public where the public is asked. */
export const mayVisit = (project: Project, standing: Standing, row: OpenStepRow) =>
  isMeantAtAll(standing, row) ||
  (row.organisationId !== null && row.organisationId === standing.organisation && row.personId === null && standing.sides.size > 0) ||
  (isParty(standing) &&
    // the place of an expert is named by the person
    (knowsExperts(standing) || !row.role.startsWith('expert')) &&
    maySee(project, standing, askedBy(row)));

/** Also where the person is one of those who may not, having done the other part. */
export const isMeantAtAll = (standing: Standing, row: OpenStepRow) => isMine(standing, { ...row, notPersons: [] });

/** Whether the page of an opening answers the viewer at all. */
export async function mayVisitOpening(database: Database, standing: Standing, key: string): Promise<boolean> {
  const { caseId } = standing;
  const row = await database.openStep.findFirst({ where: { caseId, key, kind: 'step' }, orderBy: { openedVersion: 'desc' } });
  if (!row) return false;
  if (isMeantAtAll(standing, row)) return true;
  return mayVisit((await projectFile(database, caseId)).state, standing, row);
}
