import type { Formats } from 'use-intl';
import type { Messages } from './messages.ts';

export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value);

/** `yuan` and `percent` are given decimal strings (web/ui/figures.ts), so no sum passes through a float. */
export const formats = {
  number: {
    yuan: { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' },
    percent: { maximumFractionDigits: 2 },
  },
} satisfies Formats;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
    Formats: typeof formats;
  }
}

const loaders: Record<Locale, () => Promise<{ messages: Messages }>> = {
  'zh-CN': () => import('./zh/index.ts'),
  en: () => import('./en/index.ts'),
};
const loaded = new Map<Locale, Promise<Messages>>();

/** All words of one language. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale) ?? loaders[locale]().then(({ messages }) => messages);
  loaded.set(locale, known);
  return known;
}
