import { randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import type { SecondFactor } from '#web/shapes/account.ts';
import { needsSecondFactor } from './needed.ts';
import { decryptSecret, encryptSecret, makeRecoveryCodes, spendCode } from './spend-code.ts';
import { addressOf, base32 } from './totp.ts';

const secretBytes = 20;
/** The secret of a set-up that was left lying is not shown again. */
const setUpMs = 30 * 60_000;

/** Of a person who has signed in, not of a key. */
function userOf({ viewer }: PersonContext): string {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  return viewer.user;
}

export async function secondFactor(ctx: PersonContext): Promise<SecondFactor> {
  const { services, viewer } = ctx;
  const user = userOf(ctx);
  const [kept, account] = await Promise.all([
    services.database.secondFactor.findUnique({ where: { userId: user } }),
    services.database.user.findUnique({ where: { id: user }, select: { email: true } }),
  ]);
  const required = needsSecondFactor(services.env, viewer);
  const since = kept?.confirmedAt?.toISOString() ?? null;
  const fresh = kept && !since && Date.now() - kept.begunAt.getTime() < setUpMs ? decryptSecret(services, user, kept.secret) : undefined;
  return {
    since,
    required,
    codesLeft: since ? (kept?.recovery.length ?? 0) : 0,
    beginning: fresh ? { secret: base32(fresh), address: addressOf(fresh, 'Tida 题答', account?.email ?? viewer.person) } : null,
  };
}

/** Guesses at the password count like guesses at the sign-in. */
async function mustKnowPassword({ services, address }: PersonContext, user: string, password: string): Promise<void> {
  const { database, limits, log } = services;
  const account = await database.account.findFirst({ where: { userId: user, providerId: 'credential' }, include: { user: true } });
  if (!account?.password) throw fail('NOT_ALLOWED');
  const held = await limits.signIn(account.user.email, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  if (!(await verify(account.password, password))) {
    log.warn({ event: 'second-factor', outcome: 'wrong-password', user, address }, 'second factor');
    throw fail('WRONG_PASSWORD');
  }
  await limits.signedIn(account.user.email, address);
}
async function mustKnowCode({ services, address }: PersonContext, user: string, code: string): Promise<void> {
  const held = await services.limits.code(user, address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  if (!(await spendCode(services, user, code))) {
    services.log.warn({ event: 'second-factor', outcome: 'wrong-code', user, address }, 'second factor');
    throw fail('WRONG_CODE');
  }
  await services.limits.codeRight(user, address);
}
const logged = ({ services, address }: PersonContext, user: string, outcome: string) =>
  services.log.info({ event: 'second-factor', outcome, user, address }, 'second factor');

/** A new secret, which counts only when a code of it has come back. */
export async function beginSecondFactor(ctx: PersonContext, { password }: { readonly password: string }): Promise<{ done: true }> {
  const user = userOf(ctx);
  const { database } = ctx.services;
  await mustKnowPassword(ctx, user, password);
  const secret = encryptSecret(ctx.services, user, randomBytes(secretBytes));
  const begun = await database.rows`INSERT INTO second_factor (user_id, secret) VALUES (${user}, ${Buffer.from(secret)})
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, begun_at = now(), last_interval = 0
    WHERE second_factor.confirmed_at IS NULL RETURNING user_id`;
  if (begun.length === 0) throw fail('SECOND_FACTOR_ON');
  return { done: true };
}

/** Turned on with the first code; every other session of the person ends. The recovery codes are shown this once. */
export async function confirmSecondFactor(ctx: PersonContext, { code }: { readonly code: string }): Promise<{ codes: string[] }> {
  const user = userOf(ctx);
  const { database } = ctx.services;
  await mustKnowCode(ctx, user, code);
  const { codes, recovery } = await makeRecoveryCodes(ctx.services, user);
  const { count } = await database.secondFactor.updateMany({
    where: { userId: user, confirmedAt: null, begunAt: { gt: new Date(Date.now() - setUpMs) } },
    data: { confirmedAt: new Date(), recovery },
  });
  if (count === 0) throw fail('WRONG_CODE');
  await database.session.deleteMany({ where: { userId: user, id: { not: ctx.viewer.session ?? '' } } });
  logged(ctx, user, 'on');
  return { codes };
}

export async function renewRecoveryCodes(ctx: PersonContext, { code }: { readonly code: string }): Promise<{ codes: string[] }> {
  const user = userOf(ctx);
  const { database } = ctx.services;
  await mustKnowCode(ctx, user, code);
  const { codes, recovery } = await makeRecoveryCodes(ctx.services, user);
  const { count } = await database.secondFactor.updateMany({
    where: { userId: user, confirmedAt: { not: null } },
    data: { recovery },
  });
  if (count === 0) throw fail('WRONG_CODE');
  logged(ctx, user, 'new-recovery-codes');
  return { codes };
}

export async function endSecondFactor(
  ctx: PersonContext,
  { password, code }: { readonly password: string; readonly code: string },
): Promise<{ done: true }> {
  const user = userOf(ctx);
  await mustKnowPassword(ctx, user, password);
  await mustKnowCode(ctx, user, code);
  await ctx.services.database.secondFactor.deleteMany({ where: { userId: user } });
  logged(ctx, user, 'off');
  return { done: true };
}
