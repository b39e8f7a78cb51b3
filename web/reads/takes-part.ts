import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { participant } from '#workflows/engine/define-step.ts';
import type { AnyKind } from '#workflows/kinds.ts';

/** Whether one of these roles is held in a case `p`: everywhere, or in that case. */
function holds({ grants, organisation }: Viewer, roles: readonly string[]): Prisma.Sql {
  const held = grants.filter((grant) => grant.organisation === organisation && roles.includes(grant.role));
  if (held.some(({ caseId }) => caseId === null)) return Prisma.sql`true`;
  return Prisma.sql`p.id = ANY(${held.flatMap(({ caseId }) => caseId ?? [])}::text[])`;
}
/** This very person was asked or has acted in `p`. `roles`: in one of these alone. */
function isThere({ person }: Viewer, roles?: readonly string[]) {
  const among = (role: Prisma.Sql) => (roles ? Prisma.sql`AND ${role} = ANY(${roles}::text[])` : Prisma.empty);
  return Prisma.sql`(
  EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = ${person} ${among(Prisma.sql`e.role`)} AND e.role <> 'public')
  OR EXISTS (SELECT FROM open_step o WHERE o.case_id = p.id AND o.person_id = ${person} AND o.role <> ${participant} ${among(Prisma.sql`o.role`)}))`;
}

/** The kind's `sides` for the parties of a case `p` of it, in SQL. */
export function isOfParty(viewer: Viewer, { sides: { offices, team } }: AnyKind): Prisma.Sql {
  const { organisation } = viewer;
  const ways = Object.entries(offices).map(([part, roles]) => Prisma.sql`(${isPart(part, organisation)} AND ${holds(viewer, roles)})`);
  if (team) {
    const here = viewer.grants.flatMap((grant) =>
      grant.organisation === organisation && grant.caseId !== null && team.roles.includes(grant.role) ? [grant.caseId] : [],
    );
    const ofPart = [...team.roles, ...(offices[team.part] ?? [])];
    ways.push(
      Prisma.sql`(${isPart(team.part, organisation)} AND ${holds(viewer, team.roles)} AND (p.id = ANY(${here}::text[]) OR ${isThere(viewer, ofPart)}))`,
    );
  }
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`;
}
const isPart = (
  part: string,
  organisation: string,
) => Prisma.sql`EXISTS (SELECT FROM case_party c WHERE c.case_id = p.id AND c.part = ${part}
  AND c.organisation_id = ${organisation} AND c.until_version IS NULL)`;

/** Acts in a colleague's place now; before and after that the case is none of the viewer's. */
const standsInHere = ({ person, organisation }: Viewer) => Prisma.sql`EXISTS (SELECT FROM case_delegation d WHERE d.case_id = p.id
  AND d.to_person_id = ${person} AND d.organisation_id = ${organisation} AND d.valid_from <= now() AND d.valid_until > now())`;

/** The same for all others who take part in a case `p`: bidders, experts, inventors. Their open steps are asked apart. */
export function isOfOthers(viewer: Viewer, { sides: { offices, team } }: AnyKind): Prisma.Sql {
  const itself = Prisma.sql`(${isThere(viewer)} OR ${standsInHere(viewer)})`;
  if (!team) return itself;
  const roles = offices[team.part] ?? [];
  return Prisma.sql`(${itself} OR (${holds(viewer, roles)} AND EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0
    AND e.organisation_id = ${viewer.organisation} AND e.role = ANY(${[...roles, ...team.roles]}::text[]))))`;
}
