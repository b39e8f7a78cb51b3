import type { Services } from './services.ts';

export const signInPath = '/api/auth/sign-in/email';
export const signOutPath = '/api/auth/sign-out';

/** One of better-auth's own routes, for the sender of this request. */
export function asked({ auth }: Services, request: Request, path: string, body: object): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return auth.handler(new Request(new URL(path, request.url), { method: 'POST', headers, body: JSON.stringify(body) }));
}
export function cookiesOf(answer: Response): Headers {
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append('set-cookie', cookie);
  return headers;
}

/** One browser has one session: the earlier one would live on unseen. */
export async function endFormer(services: Services, request: Request): Promise<void> {
  if (request.headers.get('cookie')?.includes('session_token')) await asked(services, request, signOutPath, {});
}
