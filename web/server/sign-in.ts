import { z } from 'zod';
import type { SignInAnswer } from '#web/trpc/api.server.ts';
import { Compared, line, secret } from '#workflows/domain/text.ts';
import { failureResponse } from './failure-response.ts';
import type { Services } from './services.ts';

const Sent = z.object({ email: Compared, password: Compared });
/** The fields of an account. */
const Credentials = z.object({ email: line(1, 200), password: secret(1, 200) });
const signInPath = '/api/auth/sign-in/email';
const signOutPath = '/api/auth/sign-out';

/** The two of better-auth's routes that the portal uses; its others do not exist here. */
export async function authRoute(services: Services, request: Request, address: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method !== 'POST' || (pathname !== signInPath && pathname !== signOutPath)) return failureResponse('NOT_FOUND');
  if (pathname === signOutPath) {
    const headers = await signOut(services, request);
    return Response.json({ signedIn: false }, { headers });
  }
  const sent = Sent.safeParse(await request.json().catch(() => undefined));
  if (!sent.success) return failureResponse('BAD_REQUEST');
  const { email, password } = sent.data;
  const answer = await signIn(services, request, address, email, password);
  if (answer.ok) return Response.json({ signedIn: true }, { headers: answer.headers });
  if (answer.reason === 'TOO_MANY') return failureResponse('TOO_MANY', { seconds: answer.seconds }, { 'retry-after': `${answer.seconds}` });
  return answer.reason === 'WRONG' ? failureResponse('WRONG_CREDENTIALS') : failureResponse('UNAVAILABLE', {}, { 'retry-after': '5' });
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
  const answer = await asked(services, request, signInPath, { email, password });
  if (!answer.ok) {
    const outcome = answer.status >= 500 ? 'unavailable' : 'wrong';
    log.warn({ event: 'sign-in', outcome, user: await userOf(services, email), address }, 'sign-in');
    return { ok: false, reason: outcome === 'wrong' ? 'WRONG' : 'UNAVAILABLE' };
  }
  await limits.signedIn(email, address);
  // one browser has one session: the earlier one would live on unseen
  if (request.headers.get('cookie')?.includes('session_token')) await asked(services, request, signOutPath, {});
  log.info({ event: 'sign-in', outcome: 'done', user: await userOf(services, email), address }, 'sign-in');
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

function asked({ auth }: Services, request: Request, path: string, body: object): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return auth.handler(new Request(new URL(path, request.url), { method: 'POST', headers, body: JSON.stringify(body) }));
}
function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}
