import type { Role } from '#workflows/domain/party.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Signatory } from '#workflows/modules/signature/signature.ts';
import { organisationOf, type Part, type Party, partyOf } from './parties.ts';
import type { Project } from './state.ts';

type RoleOf<Side extends string> = Extract<Role, `${Side}.${string}`>;

/** The project's own enterprise, in one of its roles. */
export const enterprise = (project: Project, role: RoleOf<'ent'>, not?: readonly string[]): Audience =>
  ofPart(project, 'enterprise', role, not);
/** The organisation that takes the result, in one of its roles: the project's own enterprise, unless it is another one. */
export const taker = (project: Project, role: RoleOf<'ent'>, not?: readonly string[]): Audience =>
  ofPart(project, partyOf(project, 'licensee') ? 'licensee' : 'enterprise', role, not);
/** The awarded university. */
export const university = (project: Project, role: RoleOf<'uni'> | 'inventor', not?: readonly string[]): Audience =>
  ofPart(project, 'university', role, not);
export const funder = (project: Project, role: RoleOf<'fund'>, not?: readonly string[]): Audience => ofPart(project, 'funder', role, not);
/** The platform's staff, the technology manager and the recorder among them. */
export const platform = (
  project: Project,
  role: 'pm' | 'pm.lead' | 'pm.finance' | 'tm' | 'secretary' | 'auditor' | 'registrar' | 'mediator',
  not?: readonly string[],
): Audience => ofPart(project, 'platform', role, not);
/** One named person in a role, wherever employed: an expert, a chair, an inventor, an evaluator. */
export const person = (role: Role, id: string): Audience => ({ role, person: id });
/** Every holder of a role in any organisation: an open call. */
export const anybody = (role: Role): Audience => ({ role });

/** One party, in one of its organisation's roles. */
export const ofParty = ({ organisation }: Party, role: Role, not?: readonly string[]): Audience => audience(role, organisation, not);

/** Who signs for a party of each part. */
export const signatoryRole: Readonly<Record<Part, Role>> = {
  enterprise: 'ent.signatory',
  university: 'uni.signatory',
  funder: 'fund.approver',
  platform: 'pm.lead',
  broker: 'tm',
  licensee: 'ent.signatory',
};

/** Who compares the scan of a colleague's signature on paper with the original. */
const secondRole: Readonly<Record<Part, Role>> = {
  enterprise: 'ent.legal',
  university: 'uni.legal',
  funder: 'fund.officer',
  platform: 'pm',
  broker: 'tm',
  licensee: 'ent.legal',
};

/** Each party with the person who signs for it, and who may confirm a signature on paper. */
export const signatories = (project: Project, parties: readonly Party[]): Signatory[] =>
  parties.map((party) => ({
    id: party.id,
    for: ofParty(party, signatoryRole[party.part]),
    confirmedBy: { colleague: ofParty(party, secondRole[party.part]), platform: platform(project, 'pm') },
  }));

// before there is such a party it means no organisation
const ofPart = (project: Project, part: Part, role: Role, not?: readonly string[]) =>
  audience(role, organisationOf(project, part) ?? 'nobody', not);

function audience(role: Role, organisation: string, not?: readonly string[]): Audience {
  return not && not.length > 0 ? { role, organisation, not } : { role, organisation };
}
