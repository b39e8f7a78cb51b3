import { verify } from '@node-rs/argon2';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { fewestCharacters } from '#workflows/domain/password.ts';
import { mustBeStrong, setPassword } from './set-password.ts';

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
  const { email } = account.user;
  const held = await limits.signIn(email, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  if (!(await verify(account.password, present))) {
    log.warn({ event: 'password-change', outcome: 'wrong', user: viewer.user, address }, 'password change');
    throw fail('WRONG_PASSWORD');
  }
  await limits.signedIn(email, address);
  if (present === wanted) throw fail('WEAK_PASSWORD', { why: 'same', fewest: fewestCharacters });
  mustBeStrong(wanted, account);
  await setPassword(database, account, wanted, viewer.session);
  log.info({ event: 'password-change', outcome: 'done', user: viewer.user, address }, 'password change');
  return { done: true };
}
