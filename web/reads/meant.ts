import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { kinds } from '#workflows/kinds.ts';

/** The roles that the viewer holds in every case, and those held in single ones. */
function heldBy({ grants, organisation }: Viewer) {
  const held = grants.filter((grant) => grant.organisation === organisation);
  return {
    everywhere: held.filter(({ caseId }) => caseId === null).map(({ role }) => role),
    somewhere: held.flatMap(({ role, caseId }) => (caseId === null ? [] : [{ role, caseId }])),
  };
}

/** Whether the viewer holds the role of a row `o` (an open step or a notice). A role held for one case counts in that case alone. */
export function holdsRoleOf(viewer: Viewer): Prisma.Sql {
  const { everywhere, somewhere } = heldBy(viewer);
  return Prisma.sql`(o.role = ANY(${everywhere}) OR (o.case_id || ' ' || o.role) = ANY(${somewhere.map(({ role, caseId }) => `${caseId} ${role}`)}))`;
}

/**
 * Rows `o` (open steps or notices) that can concern the viewer, by alternatives that each have an index. The exact conditions are
 * alternatives of subqueries, through which PostgreSQL reads whole tables; so they stand behind this one.
 */
export function withinReach(viewer: Viewer): Prisma.Sql {
  const { everywhere, somewhere } = heldBy(viewer);
  return Prisma.sql`((o.organisation_id = ${viewer.organisation} AND o.role = ANY(${everywhere})) OR (o.organisation_id IS NULL AND o.role = ANY(${everywhere}))
    OR o.case_id = ANY(ARRAY(SELECT d.case_id FROM case_delegation d WHERE d.to_person_id = ${viewer.person}))
    OR o.case_id = ANY(${somewhere.map(({ caseId }) => caseId)}))`;
}

/** The viewer may act in the place of a holder of the role of `o`; `step`: its step; `d`: the delegation. */
export const standsIn = ({ person, organisation }: Viewer, step: Prisma.Sql, and: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
    SELECT FROM case_delegation d JOIN role_grant g ON g.person_id = d.by_person_id AND g.organisation_id = d.organisation_id
    WHERE d.case_id = o.case_id AND d.to_person_id = ${person} AND d.organisation_id = ${organisation}
      AND d.valid_from <= now() AND d.valid_until > now() AND (cardinality(d.steps) = 0 OR ${step} = ANY(d.steps))
      AND g.role = o.role AND (g.case_id IS NULL OR g.case_id = o.case_id)
      AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now()) AND NOT (g.role = ANY(${undelegable}))
      AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation}) AND (o.person_id IS NULL OR o.person_id = d.by_person_id) AND ${and})`;
const undelegable = [...new Set(kinds.flatMap(({ sides }) => Object.keys(sides.personal))), 'uni.student', 'public'];

/** An open call to everybody of a role (`o`) to which this viewer has begun to write an answer. */
const begun = ({ person, organisation }: Viewer): Prisma.Sql => Prisma.sql`(o.organisation_id IS NULL AND o.person_id IS NULL
    AND o.role NOT IN (${participant}, 'public') AND EXISTS (SELECT FROM draft b WHERE b.case_id = o.case_id AND b.key = o.key
      AND b.person_id = ${person} AND b.organisation_id = ${organisation}))`;

/** `o` (an open_step row) asks this viewer: the workflow's `mayAct`, in SQL, without what need not be done and has not been begun. */
export const meant = (viewer: Viewer): Prisma.Sql => Prisma.sql`(
    ${withinReach(viewer)} AND o.kind = 'step' AND (NOT o.optional OR ${begun(viewer)}) AND NOT (${viewer.person} = ANY(o.not_persons)) AND (
    (${holdsRoleOf(viewer)} AND (o.organisation_id IS NULL OR o.organisation_id = ${viewer.organisation}) AND (o.person_id IS NULL OR o.person_id = ${viewer.person}))
    OR ${standsIn(viewer, Prisma.sql`o.step`, Prisma.sql`NOT (d.by_person_id = ANY(o.not_persons))`)}))`;

/**
 * How many steps ask this viewer, from the counts that the recording keeps: the audiences of the roles held in every case, less the
 * openings that exclude the person, and with what single cases add (a role held there, a colleague's place, a call begun).
 */
export function countOfMeant(viewer: Viewer): Prisma.Sql {
  const { person, organisation } = viewer;
  const { everywhere, somewhere } = heldBy(viewer);
  const asksRole = Prisma.sql`(o.role = ANY(${everywhere}) AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation})
    AND (o.person_id IS NULL OR o.person_id = ${person}))`;
  const open = Prisma.sql`o.closed_at IS NULL AND o.kind = 'step' AND NOT o.optional`;
  return Prisma.sql`(
    (SELECT coalesce(sum(t.amount), 0) FROM tally t WHERE t.kind = 'asked' AND t.role = ANY(${everywhere})
      AND t.organisation_id IN ('', ${organisation}) AND t.person_id IN ('', ${person}))
    - (SELECT count(*) FROM open_step o WHERE ${open} AND o.not_persons @> ARRAY[${person}] AND ${asksRole})
    + (SELECT count(*) FROM open_step o WHERE ${open} AND NOT ${asksRole} AND ${meant(viewer)} AND o.case_id IN (
        SELECT d.case_id FROM case_delegation d WHERE d.to_person_id = ${person}
        UNION SELECT unnest(${somewhere.map(({ caseId }) => caseId)}::text[])))
    + (SELECT count(*) FROM open_step o WHERE o.closed_at IS NULL AND o.kind = 'step' AND o.optional AND ${meant(viewer)} AND o.case_id IN (
        SELECT b.case_id FROM draft b WHERE b.person_id = ${person} AND b.organisation_id = ${organisation})))`;
}
