import { askedBy, isMeantAtAll } from '#web/access/asked.ts';
import { isParty, knowsExperts, maySee } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Project } from '#workflows/project/state.ts';
import type { OpenStepRow } from './waiting.ts';

/** Whoever it means may come; the parties of what they are told about anyway; the public where the public is asked. */
export const mayVisit = (project: Project, standing: Standing, row: OpenStepRow) =>
  isMeantAtAll(standing, row) ||
  (row.organisationId !== null && row.organisationId === standing.organisation && row.personId === null && standing.sides.size > 0) ||
  (isParty(standing) &&
    // the place of an expert is named by the person
    (knowsExperts(standing) || !row.role.startsWith('expert')) &&
    maySee(project, standing, askedBy(row)));
