import { hash } from '@node-rs/argon2';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { fewestCharacters, passwordFault } from '#workflows/domain/password.ts';

interface PasswordAccount {
  readonly id: string;
  readonly userId: string;
  readonly user: { readonly email: string; readonly name: string };
}

/** Throws where the rules refuse this password for this account. */
export function mustBeStrong(wanted: string, { user: { email, name } }: PasswordAccount): void {
  const why = passwordFault(wanted, [email, name, 'tida', '题答']);
  if (why) throw fail('WEAK_PASSWORD', { why, fewest: fewestCharacters });
}

/**
 * A new password of an account. It ends every session but `keptSession`, every key, the calendar's address, and every link to a new
 * password that is still on its way.
 */
export async function setPassword(
  database: Database,
  { id, userId }: PasswordAccount,
  wanted: string,
  keptSession: string | null = null,
): Promise<void> {
  const [password, person] = await Promise.all([hash(wanted), database.person.findUnique({ where: { userId }, select: { id: true } })]);
  const now = new Date();
  await database.$transaction([
    database.passwordReset.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } }),
    database.account.update({ where: { id }, data: { password } }),
    database.session.deleteMany({ where: { userId, id: { not: keptSession ?? '' } } }),
    database.apiKey.updateMany({ where: { personId: person?.id ?? '', revokedAt: null }, data: { revokedAt: now } }),
    database.calendarFeed.deleteMany({ where: { personId: person?.id ?? '' } }),
  ]);
}
