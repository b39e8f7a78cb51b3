import { serialize } from 'hono/utils/cookie';
import { readCookie } from '#web/accounts/cookies.ts';

export { localeOf } from '#web/accounts/locale-of.ts';

const year = 31_536_000;

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const isTheme = (value: string): value is Theme => (themes as readonly string[]).includes(value);

/** The reader's settings for looks and keys; not signed, because no right depends on them. */
export function preferencesOf(request: Request): { theme: Theme; shortcuts: boolean } {
  const theme = readCookie(request.headers, 'theme') ?? 'auto';
  return { theme: isTheme(theme) ? theme : 'auto', shortcuts: readCookie(request.headers, 'shortcuts') !== 'off' };
}
/** A preference as a cookie. */
export const preference = (name: string, value: string, isSecure: boolean) =>
  serialize(name, value, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: year, secure: isSecure });
