import { hasBearerKey } from '#web/accounts/viewer-of.ts';

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
