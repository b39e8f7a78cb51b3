import type { Prisma } from '#prisma/generated/client.ts';
import { currentGrants } from '#web/access/current-grants.ts';
import { organisationOf, partiesOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';

/** Who may be named in a field that takes a person: holders of a role now, at one organisation where that matters. */
export interface Nameable {
  readonly roles: readonly string[];
  readonly at?: (project: Project, subject: string) => string | undefined;
  /** Only the list is of that organisation: others' people may be named as well. */
  readonly alsoElsewhere?: true;
  /** Judges the parties, and so is of none of them. */
  readonly neutral?: true;
}
const judge: Nameable = { roles: ['expert'], neutral: true };
const staff = ['pm.lead', 'pm', 'secretary', 'auditor'] as const;

const byField: Readonly<Record<string, Nameable>> = {
  experts: judge,
  panel: judge,
  member: judge,
  chair: { roles: ['expert.chair'], neutral: true },
  witnesses: { roles: staff, at: (project) => organisationOf(project, 'platform') },
  investigator: { roles: ['uni.pi'], at: (_project, subject) => subject },
  inventor: { roles: ['inventor'], at: (project) => organisationOf(project, 'university'), alsoElsewhere: true },
};
/** Where a field means others than elsewhere. */
const byStep: Readonly<Record<string, Readonly<Record<string, Nameable>>>> = {
  'decide-objection': { panel: { roles: [...staff, 'expert', 'expert.chair'] } },
};
export const nameable = (step: string, field: string): Nameable | undefined => byStep[step]?.[field] ?? byField[field];

interface About {
  readonly project: Project;
  readonly subject: string;
}
/** Holders anywhere, or at the organisation that the field asks for. */
export function whoMayBeNamed({ roles, at, neutral }: Nameable, about: About): Prisma.PersonWhereInput {
  const current = currentGrants(about.project.id);
  const organisation = at?.(about.project, about.subject);
  return {
    grants: {
      some: { ...current, role: { in: [...roles] }, ...(organisation ? { organisationId: organisation } : {}) },
      ...(neutral ? { none: { ...current, OR: ofAParty(about.project) } } : {}),
    },
  };
}

/** Employed by a party, or on the platform's own staff. A bidder counts from the opening on: before it nobody may know of one. */
function ofAParty(project: Project): Prisma.RoleGrantWhereInput[] {
  const bidders = Object.values(project.selection.proposals ?? {}).flatMap(({ id, offer }) => (offer ? [id] : []));
  const parties = partiesOf(project, 'enterprise', 'funder', 'university').map(({ organisation }) => organisation);
  return [
    { organisationId: { in: [...parties, ...bidders] } },
    { organisationId: organisationOf(project, 'platform') ?? '', role: { notIn: ['expert', 'expert.chair'] } },
  ];
}
