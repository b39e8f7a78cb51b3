import { currentGrants } from '#web/access/current-grants.ts';
import type { Database } from '#web/server/database.server.ts';
import { hasSecondFactor } from './second-factor/spend-code.ts';

/** What an organisation's provider has said of the person at the browser. */
export interface Claims {
  readonly subject: string;
  readonly email: string | undefined;
  readonly verified: boolean;
}
export interface Provider {
  readonly organisationId: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly domains: readonly string[];
}

export const providerOf = (database: Database, organisationId: string): Promise<Provider | null> =>
  database.identityProvider.findUnique({ where: { organisationId, endedAt: null } });

/** Why a sign-in of the organisation opens no account of ours; the page says the same to each. */
export type NoAccount = 'unverified' | 'other-domain' | 'no-account' | 'no-role' | 'bound-otherwise' | 'roles-elsewhere';

/**
 * The account that these claims open. It must exist and hold a role in the organisation now: a provider makes no account and no
 * membership. Until it is bound, the verified address decides, and only of the organisation's own domains; then the subject does.
 * Where the person has roles elsewhere, a second factor of ours has to stand behind it, because the provider could pose as them there.
 */
export async function accountOf(
  database: Database,
  { organisationId, issuer, domains }: Provider,
  { subject, email, verified }: Claims,
): Promise<{ readonly user: string } | { readonly no: NoAccount }> {
  if (!email || !verified) return { no: 'unverified' };
  const address = email.trim().toLowerCase();
  if (!domains.includes(address.slice(address.lastIndexOf('@') + 1))) return { no: 'other-domain' };
  const bound = await database.identityBinding.findUnique({ where: { issuer_subject: { issuer, subject } } });
  const user = await database.user.findFirst({ where: bound ? { id: bound.userId } : { email: address }, select: { id: true } });
  if (!user) return { no: 'no-account' };
  const person = await database.person.findUnique({
    where: { userId: user.id },
    select: { grants: { where: currentGrants(), select: { organisationId: true } } },
  });
  const organisations = new Set(person?.grants.map((grant) => grant.organisationId));
  if (!organisations.has(organisationId)) return { no: 'no-role' };
  if (organisations.size > 1 && !(await hasSecondFactor({ database }, user.id))) return { no: 'roles-elsewhere' };
  if (!bound && !(await bind(database, issuer, subject, user.id))) return { no: 'bound-otherwise' };
  return { user: user.id };
}

/** False: the account belongs to another subject, or the subject to another account. */
async function bind(database: Database, issuer: string, subject: string, user: string): Promise<boolean> {
  const rows = await database.rows<{ user_id: string }>`INSERT INTO identity_binding (issuer, subject, user_id)
    VALUES (${issuer}, ${subject}, ${user}) ON CONFLICT DO NOTHING RETURNING user_id`;
  if (rows.length > 0) return true;
  const kept = await database.identityBinding.findUnique({ where: { issuer_subject: { issuer, subject } } });
  return kept?.userId === user;
}
