import type { Role } from '#workflows/domain/party.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import type { Project } from './state.ts';

type RoleOf<Side extends string> = Extract<Role, `${Side}.${string}`>;

/** The project's own enterprise, in one of its roles. */
export const enterprise = ({ parties }: Project, role: RoleOf<'ent'>, not?: readonly string[]): Audience =>
  audience(role, parties.enterprise, not);
/** The awarded university. */
export const university = ({ parties }: Project, role: RoleOf<'uni'> | 'inventor', not?: readonly string[]): Audience =>
  audience(role, parties.university ?? 'nobody', not);
export const funder = ({ parties }: Project, role: RoleOf<'fund'>, not?: readonly string[]): Audience =>
  audience(role, parties.funder, not);
/** The platform's staff, the technology manager and the recorder among them. */
export const platform = (
  { parties }: Project,
  role: 'pm' | 'pm.lead' | 'pm.finance' | 'tm' | 'secretary' | 'auditor' | 'registrar',
  not?: readonly string[],
): Audience => audience(role, parties.platform, not);
/** One named person in a role, wherever employed: an expert, a chair, an inventor, an evaluator. */
export const person = (role: Role, id: string): Audience => ({ role, person: id });
/** Every holder of a role, of whatever organisation: an open call. */
export const anybody = (role: Role): Audience => ({ role });

function audience(role: Role, organisation: string, not?: readonly string[]): Audience {
  return not && not.length > 0 ? { role, organisation, not } : { role, organisation };
}
