import { decryptText, encryptText } from '#web/documents/private-text.ts';
import type { Services } from '#web/server/services.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { digits, intervalOf } from './totp.ts';

export const aboutSecondFactor = (user: string) => `second factor ${user}`;
export const encryptSecret = ({ keys }: Services, user: string, secret: Buffer) =>
  encryptText(secret.toString('base64'), keys.secondFactor, aboutSecondFactor(user));
export const decryptSecret = ({ keys }: Services, user: string, secret: Uint8Array) =>
  Buffer.from(decryptText(secret, keys.secondFactor, aboutSecondFactor(user)), 'base64');

export async function hasSecondFactor({ database }: Pick<Services, 'database'>, user: string): Promise<boolean> {
  return (await database.secondFactor.count({ where: { userId: user, confirmedAt: { not: null } } })) > 0;
}

/** Uses up the code of the app, or a recovery code: each counts once, also where two requests bring it at the same time. */
export async function spendCode(services: Services, user: string, typed: string): Promise<'code' | 'recovery' | undefined> {
  const { database } = services;
  const factor = await database.secondFactor.findUnique({ where: { userId: user }, select: { secret: true } });
  if (!factor) return undefined;
  const code = typed.replaceAll(/\s/g, '');
  const secret = decryptSecret(services, user, factor.secret);
  if (code.length === digits) {
    const interval = intervalOf(secret, code, Date.now());
    if (interval === undefined) return undefined;
    const { count } = await database.secondFactor.updateMany({
      where: { userId: user, lastInterval: { lt: interval } },
      data: { lastInterval: interval },
    });
    return count > 0 ? 'code' : undefined;
  }
  const hash = recoveryHash(secret, user, typed);
  const used = await database.rows`UPDATE second_factor SET recovery = array_remove(recovery, ${hash})
    WHERE user_id = ${user} AND ${hash} = ANY(recovery) AND confirmed_at IS NOT NULL RETURNING user_id`;
  return used.length > 0 ? 'recovery' : undefined;
}

/** New codes, and what the database keeps of them. */
export async function makeRecoveryCodes(services: Services, user: string) {
  const { secret } = await services.database.secondFactor.findUniqueOrThrow({ where: { userId: user }, select: { secret: true } });
  const key = decryptSecret(services, user, secret);
  const codes = newRecoveryCodes();
  return { codes, recovery: codes.map((code) => recoveryHash(key, user, code)) };
}
