import { parseAccept } from 'hono/utils/accept';
import { serialize } from 'hono/utils/cookie';
import { readCookie } from '#web/accounts/cookies.ts';
import { isLocale, type Locale, locales } from '#web/wording/index.ts';

const year = 31_536_000;

/** The reader's own choice, else what the browser asks for, else Chinese. One request has one language. */
export function localeOf(request: Request): Locale {
  const chosen = readCookie(request.headers, 'locale') ?? '';
  if (isLocale(chosen)) return chosen;
  const asked = parseAccept(request.headers.get('accept-language') ?? '').map(({ type }) => type.slice(0, 2).toLowerCase());
  const known = asked.find((language) => locales.some((locale) => locale.startsWith(language)));
  return known === 'en' ? 'en' : 'zh-CN';
}

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
