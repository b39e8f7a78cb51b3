import { hash, verify } from '@node-rs/argon2';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { Context } from '#web/reads/context.ts';
import { organisationRefs } from '#web/reads/directory.ts';
import type { InvitationPage } from '#web/shapes/people.ts';
import { Role } from '#workflows/domain/party.ts';
import { fewestCharacters, passwordFault } from '#workflows/domain/password.ts';

/** Errors of the function that takes an invitation up (prisma/functions/change-people.sql). */
const failures = { TD002: 'ROLES_APART', TD031: 'INVITATION_VOID', TD032: 'ACCOUNT_THERE', TD033: 'INVITATION_VOID' } as const;

interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly expiresAt: Date;
}
/** One answer for a token that never was, was used, was withdrawn or is past its end. The token: as shown to the administrator, or of a mail. */
async function invitationOf({ services: { database } }: Context, token: string) {
  const hashed = hashOf(token);
  const [found] = await database.rows<Invitation>`
    SELECT i.id, i.organisation_id AS "organisationId", i.name_zh AS "nameZh", i.name_en AS "nameEn", i.email, i.roles, i.expires_at AS "expiresAt"
    FROM invitation i
    WHERE (i.token_hash = ${hashed} OR i.id = (SELECT l.invitation_id FROM invitation_link l WHERE l.hash = ${hashed})) AND invitation_stands(i)`;
  if (!found) throw fail('INVITATION_VOID');
  const user = await database.user.findUnique({ where: { email: found.email }, select: { id: true } });
  return { ...found, user: user?.id ?? null };
}

export async function invitationPage(ctx: Context, token: string): Promise<InvitationPage> {
  const { organisationId, nameZh, nameEn, email, roles, expiresAt, user } = await invitationOf(ctx, token);
  const organisation = (await organisationRefs(ctx.services.database, [organisationId])).get(organisationId);
  if (!organisation) throw fail('INVITATION_VOID');
  return {
    organisation,
    names: { zh: nameZh, en: nameEn },
    email,
    roles: roles.map((role) => Role.parse(role)),
    expiresAt: expiresAt.toISOString(),
    hasAccount: user !== null,
  };
}

/** By a new account with this password; by the account that there is, if the password is its own. */
export async function acceptInvitation(
  ctx: Context,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<{ email: string }> {
  const { database, env, log } = ctx.services;
  const invitation = await invitationOf(ctx, token);
  const { email, user, id } = invitation;
  if (user) await mustBeTheirs(ctx, { email, user, password });
  else {
    const why = passwordFault(password, [email, invitation.nameZh, invitation.nameEn, 'tida', '题答']);
    if (why) throw fail('WEAK_PASSWORD', { why, fewest: fewestCharacters });
  }
  const secret = user ? null : await hash(password);
  try {
    await database.rows`SELECT accept_invitation(${token}, ${user}, ${secret}, ${env.ASSERTIONS === 'required'}) AS person`;
  } catch (error) {
    const { code = '' } = error as { code?: string };
    throw code in failures ? fail(failures[code as keyof typeof failures]) : error;
  }
  log.info({ event: 'invitation-accepted', invitation: id, newAccount: user === null }, 'an invitation was taken up');
  return { email };
}

/** Guesses here count like guesses at the sign-in. */
async function mustBeTheirs(
  { services, address }: Context,
  { email, user, password }: { readonly email: string; readonly user: string; readonly password: string },
): Promise<void> {
  const { database, limits } = services;
  const held = await limits.signIn(email, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  const account = await database.account.findFirst({ where: { userId: user, providerId: 'credential' }, select: { password: true } });
  if (!account?.password || !(await verify(account.password, password))) throw fail('WRONG_PASSWORD');
  await limits.signedIn(email, address);
}
