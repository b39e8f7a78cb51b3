import type { Formats } from 'use-intl';
import type { CorePortal, Messages } from './messages.ts';

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

const loaders: Record<Locale, () => Promise<{ portal: CorePortal }>> = {
  'zh-CN': () => import('./zh/portal.ts'),
  en: () => import('./en/portal.ts'),
};
const loaded = new Map<Locale, Promise<CorePortal>>();

/** The words of every page in one language: all that a browser loads by itself. */
export function loadCore(locale: Locale): Promise<CorePortal> {
  const known = loaded.get(locale) ?? loaders[locale]().then(({ portal }) => portal);
  loaded.set(locale, known);
  return known;
}
