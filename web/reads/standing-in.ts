import { type Standing, type StandingRow, standingOf } from '#web/access/standing.ts';
import { rolesOf, type Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import { type Read, read } from './statement.ts';

export async function standingIn(database: Database, viewer: Viewer | null, caseId: string): Promise<Standing | null> {
  const [standing] = await standingsOf(database, [{ viewer, caseId }]);
  return standing ?? null;
}

/** Of several viewers in one case, in their order; empty where there is no such case. */
export async function standingsIn(database: Database, viewers: readonly (Viewer | null)[], caseId: string): Promise<Standing[]> {
  const found = await standingsOf(
    database,
    viewers.map((viewer) => ({ viewer, caseId })),
  );
  return found.filter((standing) => standing !== undefined);
}

interface Asking {
  readonly viewer: Viewer | null;
  readonly caseId: string;
}
/** One query, at every request. In the order asked for; undefined where there is no such case. */
export async function standingsOf(database: Database, asked: readonly Asking[]): Promise<(Standing | undefined)[]> {
  const rows = await database.ask(standingsRead(asked));
  const found = new Map(rows.map((row) => [row.place, row]));
  return asked.map(({ viewer, caseId }, place) => {
    const row = found.get(place);
    return row && standingOf(row, viewer, caseId);
  });
}

type PlacedRow = StandingRow & { readonly place: number };
/** The parties, acts and open steps of each viewer and the viewer's organisation. */
export function standingsRead(asked: readonly Asking[]): Read<PlacedRow> {
  const asking = asked.map(({ viewer, caseId }, place) => ({
    place,
    id: caseId,
    person: viewer?.person ?? '',
    organisation: viewer?.organisation ?? '',
    roles: rolesOf(viewer, caseId),
  }));
  return read`
    SELECT v.place, p.version, p.kind,
      ARRAY(SELECT c.part FROM case_party c WHERE c.case_id = p.id AND c.organisation_id = v.organisation AND c.until_version IS NULL) AS parts,
      ARRAY(SELECT DISTINCT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.organisation_id = v.organisation) AS acted_as,
      ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.person_id = v.person
            UNION SELECT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = v.person AND e.role <> 'public') AS own_roles,
      ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.kind = 'step' AND o.closed_at IS NULL AND o.role = ANY(v.roles)
            AND (o.organisation_id IS NULL OR o.organisation_id = v.organisation) AND (o.person_id IS NULL OR o.person_id = v.person)) AS asked_as,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('person', d.by_person_id, 'steps', d.steps,
          'roles', ARRAY(SELECT DISTINCT g.role FROM role_grant g WHERE g.person_id = d.by_person_id AND g.organisation_id = d.organisation_id
            AND (g.case_id IS NULL OR g.case_id = p.id) AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())),
          'ownRoles', ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.person_id = d.by_person_id
            UNION SELECT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = d.by_person_id)) ORDER BY d.id), '[]')
        FROM case_delegation d WHERE d.case_id = p.id AND d.to_person_id = v.person AND d.organisation_id = v.organisation
          AND d.valid_from <= now() AND d.valid_until > now()) AS represents
    FROM jsonb_to_recordset(${JSON.stringify(asking)}::jsonb) AS v(place int, id text, person text, organisation text, roles text[])
      JOIN cases p ON p.id = v.id`;
}
