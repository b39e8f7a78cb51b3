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
/** The same, with the parts that the viewer takes through the colleague. */
interface Representing extends Represented {
  readonly sides: ReadonlySet<string>;
}
const isWhole = ({ steps }: Represented) => steps.length === 0;

export interface Standing {
  readonly caseId: string;
  readonly kind: string;
  /** Up to which version it is recorded. */
  readonly version: number;
  readonly person: string | null;
  readonly organisation: string | null;
  /** Own ones; `participant` where the viewer speaks for a party. */
  readonly roles: readonly string[];
  readonly represents: readonly Representing[];
  /** Empty: takes no part, and may read no page of the case. */
  readonly sides: ReadonlySet<string>;
  /** Those of them that count in every step: without colleagues who let the viewer act in some steps alone. */
  readonly sidesAnywhere: ReadonlySet<string>;
  /** An open step asks the viewer, or everybody. */
  readonly asked: boolean;
}

/**
 * A viewer as the rules of a case know readers: who stands in for a colleague reads what the colleague may read, and of a
 * colleague who has named steps what belongs to those alone.
 */
export function readerOf({ person, organisation, roles, represents, sidesAnywhere }: Standing, step?: string): Reader {
  const within = represents.filter((one) => isWhole(one) || (step !== undefined && one.steps.includes(step)));
  return {
    person: person ?? '',
    organisation: organisation ?? '',
    roles: [...new Set([...roles, ...within.flatMap((one) => one.roles)])],
    sides: new Set([...sidesAnywhere, ...within.flatMap((one) => [...one.sides])]),
    ...(represents.length > 0 ? { standsFor: represents.map(({ person: other, steps }) => ({ person: other, steps })) } : {}),
  };
}

/** On the page of a step that the viewer does for a colleague, all is read that the colleague would read for it. */
export const standingAs = (standing: Standing, step: string, colleague: string): Standing => ({
  ...standing,
  represents: standing.represents.map((one) => (one.person === colleague && one.steps.includes(step) ? { ...one, steps: [] } : one)),
});

/** As whom the viewer may act in a step: in person first, then in the place of each colleague. */
export function actorsOf({ person, organisation, roles, represents }: Standing, step: string): Actor[] {
  const self = { person: person ?? '', organisation: organisation ?? '', roles };
  const inScope = represents.filter(({ steps }) => steps.length === 0 || steps.includes(step));
  return [self, ...inScope.map((one) => ({ ...self, actingFor: { person: one.person, roles: one.roles } }))];
}

/** The record of a viewer in a case. */
export interface StandingRow {
  readonly kind: string;
  readonly version: number;
  /** The parts of the viewer's organisation in the case. */
  readonly parts: readonly string[];
  /** Roles in which the viewer's organisation has acted here. */
  readonly acted_as: readonly string[];
  /** Roles in which this very person was asked or has acted here. */
  readonly own_roles: readonly string[];
  /** Roles of the viewer asked by open steps, without regard to person and organisation. */
  readonly asked_as: readonly string[];
  /** Colleagues represented by the viewer, with their roles held now and their roles in this case. */
  readonly represents: readonly (Represented & { readonly ownRoles: readonly string[] })[];
}

/** By the rules of the case's kind. */
export function standingOf(row: StandingRow, viewer: Viewer | null, caseId: string): Standing {
  const roles = rolesOf(viewer, caseId);
  const { personal, offices } = kindNamed(row.kind).sides;
  const isDelegable = (role: string) => !(role in personal) && role !== 'uni.student' && role !== 'public';
  const represents = row.represents.map((one) => ({
    ...one,
    roles: one.roles.filter(isDelegable),
    ownRoles: one.ownRoles.filter(isDelegable),
  }));
  const sidesWith = (by: StandingRow['represents']): ReadonlySet<string> =>
    viewer ? sidesIn({ ...row, represents: by }, viewer, caseId) : new Set();
  const sidesAnywhere = sidesWith(represents.filter(isWhole));
  return {
    caseId,
    kind: row.kind,
    version: row.version,
    person: viewer?.person ?? null,
    organisation: viewer?.organisation ?? null,
    roles: Object.keys(offices).some((part) => sidesAnywhere.has(part)) ? [...roles, participant] : roles,
    represents: represents.map(({ person, roles: theirs, steps, ownRoles }) => ({
      person,
      roles: theirs,
      steps,
      sides: sidesWith([{ person, roles: theirs, steps, ownRoles }]),
    })),
    sides: sidesWith(represents),
    sidesAnywhere,
    asked: row.asked_as.length > 0,
  };
}

const sidesIn = (
  { kind, parts, own_roles, asked_as, acted_as, represents }: StandingRow,
  viewer: Viewer,
  caseId: string,
): ReadonlySet<string> =>
  kindNamed(kind).sides.of(parts, {
    roles: [...rolesOf(viewer, caseId), ...represents.flatMap((one) => one.roles)],
    rolesHere: viewer.grants
      .filter((grant) => grant.organisation === viewer.organisation && grant.caseId === caseId)
      .map(({ role }) => role),
    ownRoles: [...own_roles, ...represents.flatMap((one) => one.ownRoles)],
    askedAs: asked_as,
    actedAs: acted_as,
  });
