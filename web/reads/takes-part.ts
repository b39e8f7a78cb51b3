import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { officeRoles, teamRoles } from '#workflows/project/access/sides.ts';
import { type Part, parts } from '#workflows/project/parties.ts';

/** Whether one of these roles is held in a project `p`: everywhere, or in that project. */
function holds({ grants, organisation }: Viewer, roles: readonly string[]): Prisma.Sql {
  const held = grants.filter((grant) => grant.organisation === organisation && roles.includes(grant.role));
  if (held.some(({ caseId }) => caseId === null)) return Prisma.sql`true`;
  return Prisma.sql`p.id = ANY(${held.flatMap(({ caseId }) => caseId ?? [])}::text[])`;
}
/** This very person was asked or has acted in `p`, or a role is held there alone. */
const isThere = ({ person }: Viewer, prefix: string) => Prisma.sql`(
  EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = ${person} AND e.role LIKE ${prefix} AND e.role <> 'public')
  OR EXISTS (SELECT FROM open_step o WHERE o.case_id = p.id AND o.person_id = ${person} AND o.role LIKE ${prefix}))`;

/** `sidesOf` for the parties of a project `p`, in SQL. */
export function isOfParty(viewer: Viewer): Prisma.Sql {
  const { organisation } = viewer;
  const teamHere = viewer.grants.flatMap((grant) =>
    grant.organisation === organisation && grant.caseId !== null && (teamRoles as readonly string[]).includes(grant.role)
      ? [grant.caseId]
      : [],
  );
  const team = Prisma.sql`(${isPart('university', organisation)} AND ${holds(viewer, teamRoles)} AND (p.id = ANY(${teamHere}::text[]) OR ${isThere(viewer, 'uni.%')}))`;
  const offices = parts.map((part) => Prisma.sql`(${isPart(part, organisation)} AND ${holds(viewer, officeRoles[part])})`);
  return Prisma.sql`(${Prisma.join([...offices, team], ' OR ')})`;
}
const isPart = (part: Part, organisation: string) => Prisma.sql`EXISTS (SELECT FROM case_party c WHERE c.case_id = p.id AND c.part = ${part}
  AND c.organisation_id = ${organisation} AND c.until_version IS NULL)`;

/** `sidesOf` for all others who take part in a project `p`: bidders, experts, inventors. What is open for them is asked apart. */
export const isOfOthers = (viewer: Viewer): Prisma.Sql => Prisma.sql`(${isThere(viewer, '%')}
  OR (${holds(viewer, officeRoles.university)} AND EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0
    AND e.organisation_id = ${viewer.organisation} AND e.role LIKE 'uni.%')))`;
