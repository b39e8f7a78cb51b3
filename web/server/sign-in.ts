import { verify } from '@node-rs/argon2';
import { z } from 'zod';
import type { SignInAnswer } from '#web/trpc/api.server.ts';
import { Compared, line, secret } from '#workflows/domain/text.ts';
import { asked, cookiesOf, endFormer, signInPath, signOutPath } from './ask-auth.ts';
import { failureResponse } from './failure-response.ts';
import { holdsRole } from './held-roles.ts';
import type { Services } from './services.ts';
import { askForCode, passwordOfTwo, signInByCode } from './sign-in-code.ts';

const Sent = z.object({ email: Compared, password: Compared });
const SentCode = z.object({ code: Compared });
/** The fields of an account. */
const Credentials = z.object({ email: line(1, 200), password: secret(1, 200) });
const codePath = '/api/auth/sign-in/code';

/** The two of better-auth's routes that the portal uses, and the code between them; its others do not exist here. */
export async function authRoute(services: Services, request: Request, address: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method !== 'POST' || ![signInPath, codePath, signOutPath].includes(pathname)) return failureResponse('NOT_FOUND');
  if (pathname === signOutPath) {
    const headers = await signOut(services, request);
    return Response.json({ signedIn: false }, { headers });
  }
  const body: unknown = await request.json().catch(() => undefined);
  const answer = await (pathname === codePath ? byCode(services, request, address, body) : byPassword(services, request, address, body));
  if (!answer) return failureResponse('BAD_REQUEST');
  if (answer.ok) return Response.json({ signedIn: true }, { headers: answer.headers });
  if (answer.reason === 'CODE') return Response.json({ signedIn: false, code: true }, { headers: answer.headers });
  if (answer.reason === 'TOO_MANY') return failureResponse('TOO_MANY', { seconds: answer.seconds }, { 'retry-after': `${answer.seconds}` });
  if (answer.reason === 'NO_ROLE') return failureResponse('NO_ROLE');
  if (pathname === codePath && answer.reason === 'WRONG') return failureResponse('WRONG_CODE');
  return answer.reason !== 'UNAVAILABLE'
    ? failureResponse('WRONG_CREDENTIALS')
    : failureResponse('UNAVAILABLE', {}, { 'retry-after': '5' });
}

async function byPassword(services: Services, request: Request, address: string, body: unknown) {
  const sent = Sent.safeParse(body);
  return sent.success ? signIn(services, request, address, sent.data.email, sent.data.password) : undefined;
}
async function byCode(services: Services, request: Request, address: string, body: unknown) {
  const sent = SentCode.safeParse(body);
  return sent.success ? signInByCode(services, request, address, sent.data.code) : undefined;
}

/** Attempts are counted before any password is hashed; each leaves a line, which has no password and no unknown account's name. */
export async function signIn(
  services: Services,
  request: Request,
  address: string,
  typedEmail: string,
  typedPassword: string,
): Promise<SignInAnswer> {
  const { limits, log } = services;
  const possible = Credentials.safeParse({ email: typedEmail, password: typedPassword });
  if (!possible.success) return { ok: false, reason: 'WRONG' };
  const { email, password } = possible.data;
  const held = await limits.signIn(email, address);
  if (held) {
    log.warn(
      { event: 'sign-in', outcome: 'held', by: held.by, seconds: held.seconds, user: await userOf(services, email), address },
      'sign-in',
    );
    return { ok: false, reason: 'TOO_MANY', seconds: held.seconds };
  }
  const pending = await passwordOfTwo(services, email);
  if (pending) {
    const right = await verify(pending.hash, password);
    services.log[right ? 'info' : 'warn'](
      { event: 'sign-in', outcome: right ? 'code-asked' : 'wrong', user: pending.user, address },
      'sign-in',
    );
    return right ? { ok: false, reason: 'CODE', headers: askForCode(services, pending) } : { ok: false, reason: 'WRONG' };
  }
  const answer = await asked(services, request, signInPath, { email, password });
  if (!answer.ok) {
    const outcome = answer.status >= 500 ? 'unavailable' : 'wrong';
    log.warn({ event: 'sign-in', outcome, user: await userOf(services, email), address }, 'sign-in');
    return { ok: false, reason: outcome === 'wrong' ? 'WRONG' : 'UNAVAILABLE' };
  }
  await limits.signedIn(email, address);
  await endFormer(services, request);
  const user = await userOf(services, email);
  if (user && !(await holdsRole(services, user, address))) return { ok: false, reason: 'NO_ROLE' };
  log.info({ event: 'sign-in', outcome: 'done', user, address }, 'sign-in');
  return { ok: true, headers: cookiesOf(answer) };
}

/** Ends the session on the server; the answer's headers take the cookie away. */
export async function signOut(services: Services, request: Request): Promise<Headers> {
  services.log.info({ event: 'sign-out' }, 'sign-out');
  return cookiesOf(await asked(services, request, signOutPath, {}));
}

/** Better-auth's id; null for an account that does not exist. */
const userOf = async ({ database }: Services, email: string) =>
  (await database.user.findUnique({ where: { email: email.trim().toLowerCase() }, select: { id: true } }))?.id ?? null;
