import type { Instant } from '#workflows/domain/days.ts';
import type { IssueCode, MembershipRefusal } from './change.ts';
import { type HeldRole, rolesHeld } from './judge.ts';
import { isAdministrator } from './roles-given.ts';

export interface RoleElsewhere {
  readonly organisation: string;
  readonly role: string;
  /** That organisation has an administrator now. */
  readonly led: boolean;
}
/** A person who is to have a first authenticator, and the organisation whose administrator issues the code. */
export interface ToRegister {
  /** Roles in that organisation, with those that have ended. */
  readonly held: readonly HeldRole[];
  /** It runs programmes of the platform. */
  readonly isPlatform: boolean;
  /** Roles of the person in other organisations that have not ended. */
  readonly elsewhere: readonly RoleElsewhere[];
  readonly hasAuthenticator: boolean;
}
export interface CodeWrites {
  readonly issues: Pick<IssueCode, 'person' | 'code'>;
}

/** How long a code can be used. */
export const codeHours = 24;

/**
 * Who issues a person's code, seen from one organisation. An authenticator signs for every organisation of its person, so an administrator
 * answers only for who works nowhere else; an organisation could otherwise invite another's signatory and bring in a key of its own.
 */
export function issuerOf(
  { held, isPlatform, elsewhere }: Omit<ToRegister, 'hasAuthenticator'>,
  person: string,
  now: Instant,
): 'here' | 'platform' | undefined {
  const isHere = held.some((one) => one.person === person && (one.until === null || one.until > now));
  if (isHere) return elsewhere.length === 0 || isPlatform ? 'here' : 'platform';
  const isOfSeveral = new Set(elsewhere.map(({ organisation }) => organisation)).size > 1;
  // the platform alone issues an administrator's first code, and codes of an organisation without an administrator
  return isPlatform && (isOfSeveral || elsewhere.some(({ role, led }) => isAdministrator(role) || !led)) ? 'here' : undefined;
}

/** What an issue of a code writes, or why it is refused. Pure. Another's person is answered like one that does not exist. */
export function judgeCode(known: ToRegister, by: string, { person, code }: IssueCode, now: Instant): CodeWrites | MembershipRefusal {
  if (!rolesHeld(known.held, by, now).some(isAdministrator)) return 'NO_ADMINISTRATOR';
  const issuer = issuerOf(known, person, now);
  if (issuer === undefined) return 'UNKNOWN_PERSON';
  if (person === by) return 'OWN_CODE';
  if (issuer === 'platform') return 'CODE_BY_PLATFORM';
  return known.hasAuthenticator ? 'HAS_AUTHENTICATOR' : { issues: { person, code } };
}
