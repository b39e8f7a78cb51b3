import { useMatches } from '@remix-run/react';
import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useLocale, useMessages, useTranslations } from 'use-intl';
import { formats, type Locale } from '#web/wording/index.ts';
import type { FlatWords, Messages, Pages } from '#web/wording/messages.ts';
import { wordsOf } from '#web/wording/words.ts';

/** The words of the reader's language, for everything below. */
export const Wording = ({ locale, messages, children }: { locale: Locale; messages: Messages; children: ReactNode }) => (
  <IntlProvider locale={locale} messages={messages} formats={formats} timeZone="Asia/Shanghai">
    {children}
  </IntlProvider>
);

/** The words that the page's loaders have sent with its data. */
export function PageWords({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const { portal } = useMessages();
  const matches = useMatches();
  const messages = useMemo(
    () => ({
      portal: Object.assign({}, portal, ...matches.map(({ data }) => sectionsIn(data))),
      words: Object.assign({}, ...matches.map(({ data }) => wordsIn(data))),
    }),
    [portal, matches],
  );
  return (
    <Wording locale={locale} messages={messages}>
      {children}
    </Wording>
  );
}
/** As the page's, and these that came later, with the answer to a form. */
export function MoreWords({ words, children }: { words: FlatWords; children: ReactNode }) {
  const locale = useLocale();
  const messages = useMessages();
  return (
    <Wording locale={locale} messages={{ ...messages, words: { ...messages.words, ...words } }}>
      {children}
    </Wording>
  );
}
const sectionsIn = (data: unknown): Partial<Pages> => (data as { portal?: Partial<Pages> } | undefined)?.portal ?? {};
const wordsIn = (data: unknown): FlatWords => (data as { words?: FlatWords } | undefined)?.words ?? {};

export const usePortal = () => useTranslations('portal');

/** The steps' own words: titles, fields, consequences. */
export const useWords = () => wordsOf(useTranslations('words'));
