import { hasBearerKey } from '#web/accounts/viewer-of.ts';
import type { Env } from './env.server.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** The origins of the portal's own pages: its address; on a developer's machine also other names of it. */
export function allowedOrigins({ PORTAL_URL }: Pick<Env, 'PORTAL_URL'>): string[] {
  const url = new URL(PORTAL_URL);
  if (url.protocol !== 'http:' || !loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((host) => `http://${host}${url.port ? `:${url.port}` : ''}`);
}

const safe = ['GET', 'HEAD', 'OPTIONS'];
/**
 * Whether an unsafe request may have been sent by another site with a victim's cookie. Browsers always send Origin with
 * one; a program with a session cookie of its own has to say the portal's address. Bearer keys need nothing: no other
 * site can add them.
 */
export function isForeign(request: { readonly method: string; readonly headers: Headers }, origins: readonly string[]): boolean {
  if (safe.includes(request.method) || hasBearerKey(request.headers)) return false;
  const origin = request.headers.get('origin');
  return origin === null ? request.headers.get('sec-fetch-site') !== 'same-origin' : !origins.includes(origin);
}
