import { parseAccept } from 'hono/utils/accept';
import { isLocale, type Locale, locales } from '#web/wording/index.ts';
import { readCookie } from './cookies.ts';

/** The reader's own choice, else what the browser asks for, else Chinese. One request has one language. */
export function localeOf(request: Request): Locale {
  const chosen = readCookie(request.headers, 'locale') ?? '';
  if (isLocale(chosen)) return chosen;
  const asked = parseAccept(request.headers.get('accept-language') ?? '').map(({ type }) => type.slice(0, 2).toLowerCase());
  const known = asked.find((language) => locales.some((locale) => locale.startsWith(language)));
  return known === 'en' ? 'en' : 'zh-CN';
}
