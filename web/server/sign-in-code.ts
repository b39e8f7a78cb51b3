import { parse, serialize } from 'hono/utils/cookie';
import { openPending, pendingCookie, pendingSeconds, sealPending } from '#web/accounts/second-factor/pending-sign-in.ts';
import { spendCode } from '#web/accounts/second-factor/spend-code.ts';
import { hashOf } from '#web/documents/canonical.ts';
import type { SignInAnswer } from '#web/trpc/api.server.ts';
import { cookiesOf, endFormer } from './ask-auth.ts';
import { holdsRole } from './held-roles.ts';
import type { Services } from './services.ts';

interface PasswordOfTwo {
  readonly user: string;
  readonly email: string;
  /** Of the password. */
  readonly hash: string;
}

/** The password of an account that has a second factor as well; undefined: the password alone signs in, or there is no such account. */
export const passwordOfTwo = ({ database }: Services, email: string) => first(database, { email: email.trim().toLowerCase() });

async function first(database: Services['database'], who: { email: string } | { id: string }): Promise<PasswordOfTwo | undefined> {
  const user = await database.user.findFirst({
    where: { ...who, secondFactor: { confirmedAt: { not: null } } },
    select: { id: true, email: true, accounts: { where: { providerId: 'credential' }, select: { password: true } } },
  });
  const hash = user?.accounts[0]?.password;
  return user && hash ? { user: user.id, email: user.email, hash } : undefined;
}
const markOf = (hash: string) => hashOf(hash).slice(0, 16);

const pendingOf = ({ keys }: Services, request: Request) =>
  openPending(keys.secondFactor, parse(request.headers.get('cookie') ?? '', pendingCookie)[pendingCookie]);
export const isCodeAsked = (services: Services, request: Request) => pendingOf(services, request) !== undefined;

function pendingHeader({ env }: Services, value: string, maxAge: number): string {
  return serialize(pendingCookie, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: env.PORTAL_URL.startsWith('https:'),
    maxAge,
  });
}
/** The password was right: no session yet, and five minutes for the code. */
export function askForCode(services: Services, { user, hash }: PasswordOfTwo): Headers {
  return new Headers({
    'set-cookie': pendingHeader(services, sealPending(services.keys.secondFactor, { user, mark: markOf(hash) }), pendingSeconds),
  });
}

/** The code is counted before it is looked at; each leaves a line, without what was typed. */
export async function signInByCode(services: Services, request: Request, address: string, typed: string): Promise<SignInAnswer> {
  const { auth, database, limits, log } = services;
  const pending = pendingOf(services, request);
  const known = pending && (await first(database, { id: pending.user }));
  if (!known || markOf(known.hash) !== pending.mark) return { ok: false, reason: 'NO_PASSWORD' };
  const { user, email } = known;
  const held = await limits.code(user, address);
  if (held) {
    log.warn({ event: 'sign-in-code', outcome: 'held', by: held.by, seconds: held.seconds, user, address }, 'sign-in');
    return { ok: false, reason: 'TOO_MANY', seconds: held.seconds };
  }
  const how = typed.length > 40 ? undefined : await spendCode(services, user, typed);
  if (!how) {
    log.warn({ event: 'sign-in-code', outcome: 'wrong', user, address }, 'sign-in');
    return { ok: false, reason: 'WRONG' };
  }
  const answer = await auth.api.sessionAfterCode({ body: { user }, headers: request.headers, asResponse: true });
  if (!answer.ok) return { ok: false, reason: 'UNAVAILABLE' };
  await Promise.all([limits.codeRight(user, address), limits.signedIn(email, address)]);
  await endFormer(services, request);
  if (!(await holdsRole(services, user, address))) return { ok: false, reason: 'NO_ROLE' };
  log.info({ event: 'sign-in-code', outcome: 'done', how, user, address }, 'sign-in');
  const headers = cookiesOf(answer);
  headers.append('set-cookie', pendingHeader(services, '', 0));
  return { ok: true, headers };
}
