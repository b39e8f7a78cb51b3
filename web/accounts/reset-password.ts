import { randomUUID } from 'node:crypto';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { Context } from '#web/reads/context.ts';
import type { Database } from '#web/server/database.server.ts';
import type { MailLocale } from '#workflows/mail/choices.ts';
import { mustBeStrong, setPassword } from './set-password.ts';

/** Whether the worker has a relay for mails. */
export const mailsAreSent = async (database: Database) => (await database.mailSince.findFirst())?.sends ?? true;

/** Whether a forgotten password can be replaced by mail. */
export const resetByMail = async ({ services: { database } }: Context) => ({ sent: await mailsAreSent(database) });

/**
 * Asks for a mail with a way to a new password. The answer, and the work before it, are the same whether there is such an account:
 * one row of a mail, which the worker sends or drops.
 */
export async function forgotten(
  { services: { database, limits, log }, address }: Context,
  { email, locale }: { readonly email: string; readonly locale: MailLocale },
): Promise<{ done: true }> {
  const held = await limits.reset(email, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  if (!(await mailsAreSent(database))) throw fail('NO_MAILS');
  const wanted = email.trim().toLowerCase();
  await database.rows`INSERT INTO mail (id, kind, person_id, locale)
    VALUES (${randomUUID()}, 'reset', (SELECT p.id FROM person p JOIN "user" u ON u.id = p.user_id WHERE lower(u.email) = ${wanted}), ${locale})`;
  log.info({ event: 'password-forgotten', address }, 'a way to a new password was asked for');
  return { done: true };
}

const unused = (token: string) => ({ hash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } });
/** Whether the way that came by mail still works. Used, expired and never sent are one answer, which says nothing of accounts. */
export const resetStands = async ({ services: { database } }: Context, { token }: { readonly token: string }) => ({
  stands: (await database.passwordReset.count({ where: unused(token) })) > 0,
});

/** A new password by the way that came by mail. It works once, ends the other ways, every session and every key. */
export async function resetPassword(
  { services: { database, limits, log }, address }: Context,
  { token, wanted }: { readonly token: string; readonly wanted: string },
): Promise<{ done: true }> {
  const held = await limits.guess(address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  const known = await database.passwordReset.findUnique({ where: unused(token) });
  const account =
    known && (await database.account.findFirst({ where: { userId: known.userId, providerId: 'credential' }, include: { user: true } }));
  if (!known || !account) throw fail('NOT_FOUND');
  mustBeStrong(wanted, account);
  const { count } = await database.passwordReset.updateMany({ where: { hash: known.hash, usedAt: null }, data: { usedAt: new Date() } });
  // of two at once the second finds it used
  if (count === 0) throw fail('NOT_FOUND');
  await setPassword(database, account, wanted);
  log.info({ event: 'password-reset', user: known.userId, address }, 'a password was reset');
  return { done: true };
}
