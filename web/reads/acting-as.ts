import { actorFor } from '#web/access/asked.ts';
import type { Named } from '#web/access/known-act.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import type { ProjectContext } from './context.ts';

/** As whom the viewer does a step: in person where it asks them, else in the place of the colleague whom it asks. */
export async function actingAs({ services, project }: ProjectContext, { step, subject, seat }: Named): Promise<Actor> {
  const self = { person: project.person ?? '', organisation: project.organisation ?? '', roles: project.roles };
  if (project.represents.length === 0) return self;
  const rows = await services.database.openStep.findMany({
    where: { caseId: project.caseId, step, subject, closedAt: null, ...(seat === undefined ? {} : { seat }) },
    select: { kind: true, step: true, role: true, organisationId: true, personId: true, notPersons: true },
  });
  const actors = rows.flatMap((row) => actorFor(project, row) ?? []);
  return actors.find(({ actingFor }) => actingFor === undefined) ?? actors[0] ?? self;
}
