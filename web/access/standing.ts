import type { Database } from '#web/server/database.server.ts';
import { rolesOf, type Viewer } from './viewer.ts';

/** What somebody is in a project; decides what a page carries. One may be several. */
export type Side = 'enterprise' | 'university' | 'bidder' | 'funder' | 'platform' | 'broker' | 'expert' | 'inventor';

export interface Standing {
  readonly caseId: string;
  /** Up to which version it is recorded. */
  readonly version: number;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly roles: readonly string[];
  /** Empty: takes no part, and may read no page of the project. */
  readonly sides: ReadonlySet<Side>;
  /** An open step asks the viewer, or everybody. */
  readonly asked: boolean;
}

interface Row {
  readonly version: number;
  /** What the viewer's organisation is in the project. */
  readonly parts: readonly string[];
  /** The viewer's organisation has acted here as a party. */
  readonly organisation_acted: boolean;
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
    SELECT p.version,
      ARRAY(SELECT c.part FROM case_party c WHERE c.case_id = p.id AND c.organisation_id = ${organisation} AND c.until_version IS NULL) AS parts,
      EXISTS (SELECT FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.organisation_id = ${organisation} AND e.role LIKE 'uni.%') AS organisation_acted,
      ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.person_id = ${person}
            UNION ALL SELECT e.role FROM event e WHERE e.case_id = p.id AND e.n = 0 AND e.person_id = ${person} AND e.role <> 'public') AS own_roles,
      ARRAY(SELECT o.role FROM open_step o WHERE o.case_id = p.id AND o.kind = 'step' AND o.closed_at IS NULL AND o.role = ANY(${roles})
            AND (o.organisation_id IS NULL OR o.organisation_id = ${organisation}) AND (o.person_id IS NULL OR o.person_id = ${person})) AS asked_as
    FROM cases p WHERE p.id = ${caseId}`;
  if (!row) return null;
  const sides = viewer ? sidesOf(row, roles) : new Set<Side>();
  return {
    caseId,
    version: row.version,
    person: viewer?.person ?? null,
    organisation: viewer?.organisation ?? null,
    roles,
    sides,
    asked: row.asked_as.length > 0,
  };
}

/** Roles in which each person speaks for nobody else: experts of one institute, inventors of one university. */
export const personalSides: Readonly<Record<string, Side>> = {
  expert: 'expert',
  'expert.chair': 'expert',
  evaluator: 'expert',
  inventor: 'inventor',
};

function sidesOf(row: Row, roles: readonly string[]): Set<Side> {
  const sides = new Set<Side>();
  // a role that holds for this project; an administrator of the system has no business in one
  const businessRoles = roles.filter((role) => role !== 'public' && role !== 'admin');
  const holds = (prefix: string) => businessRoles.some((role) => role.startsWith(prefix));
  const manages = businessRoles.includes('organisation-admin');
  if (row.parts.includes('enterprise') && (holds('ent.') || manages)) sides.add('enterprise');
  if (row.parts.includes('funder') && (holds('fund.') || manages)) sides.add('funder');
  if (row.parts.includes('platform') && businessRoles.length > 0) sides.add('platform');
  if (row.parts.includes('university') && businessRoles.length > 0) sides.add('university');
  else if (holds('uni.') && (row.organisation_acted || row.asked_as.some((role) => role.startsWith('uni.')))) sides.add('bidder');
  if (row.parts.includes('broker') && businessRoles.length > 0) sides.add('broker');
  for (const role of [...row.own_roles, ...row.asked_as]) {
    const side = personalSides[role];
    if (side) sides.add(side);
  }
  return sides;
}
