import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';

/**
 * `o` (an open_step row) means this viewer: the same condition as the workflow's `isMeant`, in SQL. A role held for one
 * project counts in that project alone.
 */
export function meant({ grants, organisation, person }: Viewer): Prisma.Sql {
  const held = grants.filter((grant) => grant.organisation === organisation);
  const everywhere = held.filter(({ caseId }) => caseId === null).map(({ role }) => role);
  const somewhere = held.flatMap(({ role, caseId }) => (caseId === null ? [] : [`${caseId} ${role}`]));
  return Prisma.sql`(
    o.kind = 'step' AND (o.role = ANY(${everywhere}) OR (o.case_id || ' ' || o.role) = ANY(${somewhere}))
    AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation})
    AND (o.person_id IS NULL OR o.person_id = ${person})
    AND NOT (${person} = ANY(o.not_persons)))`;
}
