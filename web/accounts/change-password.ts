import { hash, verify } from '@node-rs/argon2';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { fewestCharacters, passwordFault } from '#workflows/domain/password.ts';

/**
 * A new password, chosen by the person. It ends every other session and every key, so the old password gives nothing.
 * Guesses at the present one count like guesses at the sign-in.
 */
export async function changePassword(
  { services, viewer, address }: PersonContext,
  { present, wanted }: { readonly present: string; readonly wanted: string },
): Promise<{ done: true }> {
  const { database, limits, log } = services;
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  const account = await database.account.findFirst({ where: { userId: viewer.user, providerId: 'credential' }, include: { user: true } });
  if (!account?.password) throw fail('NOT_ALLOWED');
  const { email, name } = account.user;
  const held = await limits.signIn(email, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  if (!(await verify(account.password, present))) {
    log.warn({ event: 'password-change', outcome: 'wrong', user: viewer.user, address }, 'password change');
    throw fail('WRONG_CREDENTIALS');
  }
  await limits.signedIn(email, address);
  const why = present === wanted ? 'same' : passwordFault(wanted, [email, name, 'tida', '题答']);
  if (why) throw fail('WEAK_PASSWORD', { why, fewest: fewestCharacters });
  const password = await hash(wanted);
  const now = new Date();
  await database.$transaction([
    database.account.update({ where: { id: account.id }, data: { password } }),
    database.session.deleteMany({ where: { userId: viewer.user, id: { not: viewer.session ?? '' } } }),
    database.apiKey.updateMany({ where: { personId: viewer.person, revokedAt: null }, data: { revokedAt: now } }),
  ]);
  log.info({ event: 'password-change', outcome: 'done', user: viewer.user, address }, 'password change');
  return { done: true };
}
