import type { Database } from '#web/server/database.server.ts';
import type { Reader } from '#workflows/engine/access.ts';
import { type Actor, participant } from '#workflows/engine/define-step.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { rolesOf, type Viewer } from './viewer.ts';

/** A colleague in whose place the viewer may act now, with the roles that can be delegated. */
interface Represented {
  readonly person: string;
  readonly roles: readonly string[];
  /** Empty: in all. */
  readonly steps: readonly string[];
}

export interface Standing {
  readonly caseId: string;
  readonly kind: string;
  /** Up to which version it is recorded. */
  readonly version: number;
  readonly person: string | null;
  readonly organisation: string | null;
  /** Own ones; `participant` where the viewer speaks for a party. */
  readonly roles: readonly string[];
  readonly represents: readonly Represented[];
  /** Empty: takes no part, and may read no page of the case. */
  readonly sides: ReadonlySet<string>;
  /** An open step asks the viewer, or everybody. */
  readonly asked: boolean;
}

/** A viewer as the rules of a case know readers: who stands in for a colleague reads what the colleague may read. */
export const readerOf = ({ person, organisation, roles, represents, sides }: Standing): Reader => ({
  person: person ?? '',
  organisation: organisation ?? '',
  roles: [...new Set([...roles, ...represents.flatMap((one) => one.roles)])],
  sides,
  ...(represents.length > 0 ? { standsFor: represents } : {}),
});

/** As whom the viewer may act in a step: in person first, then in the place of each colleague. */
export function actorsOf({ person, organisation, roles, represents }: Standing, step: string): Actor[] {
  const self = { person: person ?? '', organisation: organisation ?? '', roles };
  const inScope = represents.filter(({ steps }) => steps.length === 0 || steps.includes(step));
  return [self, ...inScope.map((one) => ({ ...self, actingFor: { person: one.person, roles: one.roles } }))];
}

interface Row {
  readonly kind: string;
  readonly version: number;
  /** What the viewer's organisation is in the case. */
  readonly parts: readonly string[];
  /** Roles in which the viewer's organisation has acted here. */
  readonly acted_as: readonly string[];
  /** Roles in which this very person was asked or has acted here. */
  readonly own_roles: readonly string[];
  /** What is open now for the viewer's roles, persons and organisations apart. */
  readonly asked_as: readonly string[];
  /** Who lets the viewer act, with the roles held now, and those asked or acted in here. */
  readonly represents: readonly (Represented & { readonly ownRoles: readonly string[] })[];
}

/** One query, at every request: the parties, what the viewer and the viewer's organisation have done, what is open for them. */
export async function standingIn(database: Database, viewer: Viewer | null, caseId: string): Promise<Standing | null> {
  const roles = rolesOf(viewer, caseId);
  const person = viewer?.person ?? '';
  const organisation = viewer?.organisation ?? '';
  const [row] = await database.rows<Row>`
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
  if (!row) return null;
  const { personal, offices } = kindNamed(row.kind).sides;
  const isDelegable = (role: string) => !(role in personal) && role !== 'uni.student' && role !== 'public';
  const represents = row.represents.map((one) => ({
    ...one,
    roles: one.roles.filter(isDelegable),
    ownRoles: one.ownRoles.filter(isDelegable),
  }));
  const sides: ReadonlySet<string> = viewer ? sidesIn({ ...row, represents }, viewer, caseId) : new Set();
  return {
    caseId,
    kind: row.kind,
    version: row.version,
    person: viewer?.person ?? null,
    organisation: viewer?.organisation ?? null,
    roles: Object.keys(offices).some((part) => sides.has(part)) ? [...roles, participant] : roles,
    represents,
    sides,
    asked: row.asked_as.length > 0,
  };
}

const sidesIn = ({ kind, parts, own_roles, asked_as, acted_as, represents }: Row, viewer: Viewer, caseId: string): ReadonlySet<string> =>
  kindNamed(kind).sides.of(parts, {
    roles: [...rolesOf(viewer, caseId), ...represents.flatMap((one) => one.roles)],
    rolesHere: viewer.grants
      .filter((grant) => grant.organisation === viewer.organisation && grant.caseId === caseId)
      .map(({ role }) => role),
    ownRoles: [...own_roles, ...represents.flatMap((one) => one.ownRoles)],
    askedAs: asked_as,
    actedAs: acted_as,
  });
