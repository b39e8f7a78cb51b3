import { mayRead } from '#web/access/may-read.ts';
import { mayKnowPoints } from '#web/access/project-rights.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Database } from '#web/server/database.server.ts';
import type { PanelScore } from '#web/shapes/project.ts';
import { publicSteps } from '#workflows/project/public-steps.ts';
import type { Project } from '#workflows/project/state.ts';
import { organisationRefs } from './directory.ts';

interface Scored {
  readonly subject: string;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly version: number;
}

/** The proposals in the experts' order, as far as the viewer may know what they were given, with the comments that are there to be opened (which is logged). */
export async function panelScores(database: Database, project: Project, standing: Standing): Promise<PanelScore[]> {
  const placed = (project.selection.ranking ?? []).filter(({ proposal }) => mayKnowPoints(project, standing, proposal));
  if (placed.length === 0) return [];
  const [names, acts] = await Promise.all([
    organisationRefs(
      database,
      placed.map(({ proposal }) => proposal),
    ),
    database.$queryRaw<Scored[]>`
      SELECT e.subject, e.person_id AS person, e.organisation_id AS organisation, e.role, e.version
      FROM event e JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
      WHERE e.case_id = ${project.id} AND e.n = 0 AND e.step = ${publicSteps.score} AND e.outcome = 'submit' ORDER BY e.version`,
  ]);
  return placed.flatMap(({ proposal, rank, totalMilli: pointsMilli }) => {
    const organisation = names.get(proposal);
    const own = acts.filter(
      (act) => act.subject === proposal && mayRead(project, standing, { ...act, step: publicSteps.score, outcome: 'submit' }),
    );
    return organisation ? [{ organisation, rank, pointsMilli, comments: own.map(({ version }) => version) }] : [];
  });
}
