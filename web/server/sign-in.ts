import { z } from 'zod';
import { line, secret } from '#workflows/domain/text.ts';
import type { SignInAnswer } from './api.server.ts';
import type { Services } from './services.ts';

const Credentials = z.object({ email: line(0, 200), password: secret(0, 200) });
const signInPath = '/api/auth/sign-in/email';

/** Better-auth's own routes. Attempts to sign in are counted by address and account before any password is hashed. */
export async function authRoute(services: Services, request: Request, address: string): Promise<Response> {
  if (request.method !== 'POST' || new URL(request.url).pathname !== signInPath) return services.auth.handler(request);
  const text = await request.text();
  const credentials = Credentials.safeParse(parsed(text));
  if (!credentials.success) return Response.json({ code: 'BAD_REQUEST' }, { status: 400 });
  const account = `${address} ${credentials.data.email.trim().toLowerCase()}`;
  if (!services.limits.signIn.take(account)) return Response.json({ code: 'TOO_MANY' }, { status: 429, headers: { 'retry-after': '180' } });
  const answer = await services.auth.handler(new Request(request.url, { method: 'POST', headers: jsonHeaders(request), body: text }));
  if (answer.ok) services.limits.signIn.giveBack(account);
  return answer;
}

/** For the sign-in page's action: the same way, so the same limits. */
export async function signIn(
  services: Services,
  request: Request,
  address: string,
  email: string,
  password: string,
): Promise<SignInAnswer> {
  const body = JSON.stringify({ email, password });
  const answer = await authRoute(
    services,
    new Request(new URL(signInPath, request.url), { method: 'POST', headers: jsonHeaders(request), body }),
    address,
  );
  if (answer.ok) return { ok: true, headers: cookiesOf(answer) };
  return { ok: false, reason: answer.status === 429 ? 'TOO_MANY' : answer.status >= 500 ? 'UNAVAILABLE' : 'WRONG' };
}

/** Ends the session on the server; the answer's headers take the cookie away. */
export async function signOut(services: Services, request: Request): Promise<Headers> {
  const url = new URL('/api/auth/sign-out', request.url);
  return cookiesOf(await services.auth.handler(new Request(url, { method: 'POST', headers: jsonHeaders(request), body: '{}' })));
}

function jsonHeaders(request: Request): Headers {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return headers;
}
function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
