import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';

/** Whether the viewer holds the role of a row `o` (an open step or a notice). One held for one project counts in that project alone. */
export function holdsRoleOf({ grants, organisation }: Viewer): Prisma.Sql {
  const held = grants.filter((grant) => grant.organisation === organisation);
  const everywhere = held.filter(({ caseId }) => caseId === null).map(({ role }) => role);
  const somewhere = held.flatMap(({ role, caseId }) => (caseId === null ? [] : [`${caseId} ${role}`]));
  return Prisma.sql`(o.role = ANY(${everywhere}) OR (o.case_id || ' ' || o.role) = ANY(${somewhere}))`;
}

/** `o` (an open_step row) asks this viewer: the workflow's `mayAct`, in SQL, without what need not be done. */
export const meant = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
    o.kind = 'step' AND NOT o.optional AND ${holdsRoleOf(viewer)}
    AND (o.organisation_id IS NULL OR o.organisation_id = ${viewer.organisation})
    AND (o.person_id IS NULL OR o.person_id = ${viewer.person})
    AND NOT (${viewer.person} = ANY(o.not_persons)))`;
