import type { Instant } from '#workflows/domain/days.ts';
import type { MembershipRefusal } from './change.ts';
import { type HeldRole, isInBounds, rolesHeld } from './judge.ts';
import { isAdministrator } from './roles-given.ts';
import type { SignatoryChange } from './signatory-change.ts';

/** An entry of the list, as recorded. */
export interface KnownAuthority {
  readonly id: string;
  readonly person: string;
  readonly enteredBy: string;
  readonly isConfirmed: boolean;
  readonly isEnded: boolean;
}
export interface Signatories {
  readonly held: readonly HeldRole[];
  readonly list: readonly KnownAuthority[];
}
export interface AuthorityWrites {
  readonly enters?: Extract<SignatoryChange, { change: 'enter-authority' }>;
  readonly confirmsAuthority?: string;
  readonly endsAuthority?: string;
}

const signs = ['ent.signatory', 'uni.signatory', 'fund.approver'];
const legal = ['ent.legal', 'uni.legal'];
export const isSignatory = (role: string) => signs.includes(role);
/** May confirm an entry: an administrator, or the legal office. */
export const mayConfirmAuthority = (roles: readonly string[]) => roles.some((role) => isAdministrator(role) || legal.includes(role));

/** What a change of the list writes, or why it is refused. Pure. */
export function judgeSignatory(
  { held, list }: Signatories,
  by: string,
  change: SignatoryChange,
  now: Instant,
): AuthorityWrites | MembershipRefusal {
  const roles = rolesHeld(held, by, now);
  const known = list.find(({ id }) => id === change.authority);
  if (!mayConfirmAuthority(roles)) return 'NO_ADMINISTRATOR';
  if (change.change === 'confirm-authority') {
    if (!known || known.isConfirmed || known.isEnded) return 'NO_SUCH_AUTHORITY';
    return known.enteredBy === by || known.person === by ? 'SECOND_PERSON' : { confirmsAuthority: known.id };
  }
  if (!roles.some(isAdministrator)) return 'NO_ADMINISTRATOR';
  if (change.change === 'end-authority') return known && !known.isEnded ? { endsAuthority: known.id } : 'NO_SUCH_AUTHORITY';
  const { person, from, until, authority } = change;
  if (known || !held.some((one) => one.person === person)) return 'UNKNOWN_PERSON';
  if (!held.some((one) => one.person === person && isSignatory(one.role) && (one.until === null || one.until > now))) return 'NOT_HELD';
  if (!isInBounds(from, until, now)) return 'BAD_VALIDITY';
  // where no colleague could confirm it, it counts at once
  const others = held.some((one) => one.person !== by && one.person !== person && mayConfirmAuthority(rolesHeld(held, one.person, now)));
  return { enters: change, ...(others ? {} : { confirmsAuthority: authority }) };
}
