import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { kinds } from '#workflows/kinds.ts';

/** Whether the viewer holds the role of a row `o` (an open step or a notice). One held for one project counts in that project alone. */
export function holdsRoleOf({ grants, organisation }: Viewer): Prisma.Sql {
  const held = grants.filter((grant) => grant.organisation === organisation);
  const everywhere = held.filter(({ caseId }) => caseId === null).map(({ role }) => role);
  const somewhere = held.flatMap(({ role, caseId }) => (caseId === null ? [] : [`${caseId} ${role}`]));
  return Prisma.sql`(o.role = ANY(${everywhere}) OR (o.case_id || ' ' || o.role) = ANY(${somewhere}))`;
}

/** The viewer may act in the place of somebody who holds the role of `o`; `step`: what it is about; `d`: the delegation. */
export const standsIn = ({ person, organisation }: Viewer, step: Prisma.Sql, and: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
    SELECT FROM case_delegation d JOIN role_grant g ON g.person_id = d.by_person_id AND g.organisation_id = d.organisation_id
    WHERE d.case_id = o.case_id AND d.to_person_id = ${person} AND d.organisation_id = ${organisation}
      AND d.valid_from <= now() AND d.valid_until > now() AND (cardinality(d.steps) = 0 OR ${step} = ANY(d.steps))
      AND g.role = o.role AND (g.case_id IS NULL OR g.case_id = o.case_id)
      AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now()) AND NOT (g.role = ANY(${undelegable}))
      AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation}) AND (o.person_id IS NULL OR o.person_id = d.by_person_id) AND ${and})`;
const undelegable = [...new Set(kinds.flatMap(({ sides }) => Object.keys(sides.personal))), 'uni.student', 'public'];

/** `o` (an open_step row) asks this viewer: the workflow's `mayAct`, in SQL, without what need not be done. */
export const meant = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
    o.kind = 'step' AND NOT o.optional AND NOT (${viewer.person} = ANY(o.not_persons)) AND (
    (${holdsRoleOf(viewer)} AND (o.organisation_id IS NULL OR o.organisation_id = ${viewer.organisation}) AND (o.person_id IS NULL OR o.person_id = ${viewer.person}))
    OR ${standsIn(viewer, Prisma.sql`o.step`, Prisma.sql`NOT (d.by_person_id = ANY(o.not_persons))`)}))`;
