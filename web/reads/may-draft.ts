import { isMine } from '#web/access/asked.ts';
import type { ProjectContext } from './context.ts';

/** Whether an open step asks the viewer: a condition for a draft. */
export async function mayDraft({ services, project }: ProjectContext, key: string): Promise<boolean> {
  const row = await services.database.openStep.findFirst({
    where: { caseId: project.caseId, key, closedAt: null },
    select: { kind: true, step: true, role: true, organisationId: true, personId: true, notPersons: true },
  });
  return row !== null && isMine(project, row);
}
