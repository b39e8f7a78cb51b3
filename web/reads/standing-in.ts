import { type Standing, type StandingRow, standingOf } from '#web/access/standing.ts';
import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';

/** One query, at every request: the parties, what the viewer and the viewer's organisation have done, what is open for them. */
export async function standingIn(database: Database, viewer: Viewer | null, caseId: string): Promise<Standing | null> {
  const roles = rolesOf(viewer, caseId);
  const person = viewer?.person ?? '';
  const organisation = viewer?.organisation ?? '';
  const [row] = await database.rows<StandingRow>`
    SELECT p.version, p.kind,
      ARRAY(SELECT c.part FROM case_party c WHERE c.case_id = p.id AND c.organisation_id = ${organisation} AND c.until_version IS NULL) AS parts,
      ARRAY(SELECT DISTINCT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.organisation_id = ${organisation}) AS acted_as,
      ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.person_id = ${person}
            UNION ALL SELECT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = ${person} AND e.role <> 'public') AS own_roles,
      ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.kind = 'step' AND o.closed_at IS NULL AND o.role = ANY(${roles})
            AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation}) AND (o.person_id IS NULL OR o.person_id = ${person})) AS asked_as,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('person', d.by_person_id, 'steps', d.steps,
          'roles', ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.person_id = d.by_person_id AND g.organisation_id = d.organisation_id
            AND (g.case_id IS NULL OR g.case_id = p.id) AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())),
          'ownRoles', ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.person_id = d.by_person_id
            UNION SELECT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = d.by_person_id)) ORDER BY d.id), '[]')
        FROM case_delegation d WHERE d.case_id = p.id AND d.to_person_id = ${person} AND d.organisation_id = ${organisation}
          AND d.valid_from <= now() AND d.valid_until > now()) AS represents
    FROM cases p WHERE p.id = ${caseId}`;
  return row ? standingOf(row, viewer, caseId) : null;
}
