import type { Instant } from '#workflows/domain/days.ts';
import type { AccountChange } from './account-change.ts';
import type { MembershipRefusal } from './change.ts';
import { isAdministrator } from './roles-given.ts';

/** An account of the organisation's or of one of its people, as recorded. */
export interface KnownAccount {
  readonly id: string;
  readonly owner: string;
  /** Hash of its texts as they stand. */
  readonly texts: string;
  /** Null: not asked for yet. */
  readonly registeredBy: string | null;
  readonly isVerified: boolean;
  readonly isEnded: boolean;
}
export interface Accounts {
  readonly organisation: string;
  /** Roles of the person who asks, held now in this organisation for all its cases. */
  readonly roles: readonly string[];
  readonly accounts: readonly KnownAccount[];
}
export interface AccountWrites {
  readonly registers?: string;
  readonly verifies?: string;
  readonly endsAccount?: string;
}

const officers = ['ent.finance', 'uni.finance', 'fund.finance', 'pm.finance'];
/** Look after the accounts of an organisation. */
export const keepsAccounts = (roles: readonly string[]) => roles.some((role) => officers.includes(role) || isAdministrator(role));

const isWaiting = ({ registeredBy, isVerified, isEnded }: KnownAccount) => registeredBy !== null && !isVerified && !isEnded;

/** What a change of an account writes, or why it is refused. Pure. An unknown account is answered like another's. */
export function judgeAccount(
  { organisation, roles, accounts }: Accounts,
  by: string,
  change: AccountChange,
): AccountWrites | MembershipRefusal {
  if (roles.length === 0) return 'NO_KEEPER';
  const account = accounts.find(({ id }) => id === change.account);
  const isOwn = account?.owner === by;
  const mayKeep = keepsAccounts(roles);
  if (!account || (!isOwn && !mayKeep)) return mayKeep ? 'NO_SUCH_ACCOUNT' : 'NO_KEEPER';
  switch (change.change) {
    case 'register-account':
      if (account.registeredBy !== null || account.isEnded || account.texts !== change.texts) return 'NO_SUCH_ACCOUNT';
      // a person's account is registered by that person alone
      if (!isOwn && account.owner !== organisation) return 'NO_SUCH_ACCOUNT';
      return accounts.some((one) => one.owner === account.owner && isWaiting(one)) ? 'ACCOUNT_WAITS' : { registers: account.id };
    case 'verify-account':
      if (!isWaiting(account) || account.texts !== change.texts) return 'NO_SUCH_ACCOUNT';
      if (account.registeredBy === by || isOwn) return 'SECOND_PERSON';
      return { verifies: account.id };
    case 'end-account':
      return account.registeredBy === null || account.isEnded ? 'NO_SUCH_ACCOUNT' : { endsAccount: account.id };
  }
}

/** An account as a payment looks at it. */
export interface AccountInForce {
  readonly id: string;
  readonly verifiedAt: Instant;
}
/** Payees that the case names by what they are: no organisation of ours, and paid as the law or the payer's books say. */
export const unregistered: readonly string[] = ['tax', 'suppliers'];

/**
 * Why a payment may not go to its payee now. `actedAt`: when its makers and checkers acted on it; an account that was verified later is one
 * that they have not seen.
 */
export function whyNotPayable(
  payee: string,
  account: AccountInForce | undefined,
  actedAt: readonly Instant[],
): 'no-verified-account' | 'account-changed' | undefined {
  if (unregistered.includes(payee)) return undefined;
  if (!account) return 'no-verified-account';
  return actedAt.some((at) => at < account.verifiedAt) ? 'account-changed' : undefined;
}
