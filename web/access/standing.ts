import type { Database } from '#web/server/database.server.ts';
import type { Reader } from '#workflows/engine/access.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { rolesOf, type Viewer } from './viewer.ts';

export interface Standing {
  readonly caseId: string;
  readonly kind: string;
  /** Up to which version it is recorded. */
  readonly version: number;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly roles: readonly string[];
  /** Empty: takes no part, and may read no page of the case. */
  readonly sides: ReadonlySet<string>;
  /** An open step asks the viewer, or everybody. */
  readonly asked: boolean;
}

/** A viewer as the rules of a case know readers and actors. */
export const readerOf = ({ person, organisation, roles, sides }: Standing): Reader => ({
  person: person ?? '',
  organisation: organisation ?? '',
  roles,
  sides,
});

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
            AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation}) AND (o.person_id IS NULL OR o.person_id = ${person})) AS asked_as
    FROM cases p WHERE p.id = ${caseId}`;
  if (!row) return null;
  return {
    caseId,
    kind: row.kind,
    version: row.version,
    person: viewer?.person ?? null,
    organisation: viewer?.organisation ?? null,
    roles,
    sides: viewer ? sidesIn(row, viewer, caseId) : new Set(),
    asked: row.asked_as.length > 0,
  };
}

const sidesIn = ({ kind, parts, own_roles, asked_as, acted_as }: Row, viewer: Viewer, caseId: string): ReadonlySet<string> =>
  kindNamed(kind).sides.of(parts, {
    roles: rolesOf(viewer, caseId),
    rolesHere: viewer.grants
      .filter((grant) => grant.organisation === viewer.organisation && grant.caseId === caseId)
      .map(({ role }) => role),
    ownRoles: own_roles,
    askedAs: asked_as,
    actedAs: acted_as,
  });
