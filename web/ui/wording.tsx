import type { ReactNode } from 'react';
import { IntlProvider, useMessages, useTranslations } from 'use-intl';
import { formats, type Locale } from '#web/wording/index.ts';
import type { Messages } from '#web/wording/messages.ts';
import { wordsOf } from './words.ts';

/** The words of the reader's language, for everything below. */
export const Wording = ({ locale, messages, children }: { locale: Locale; messages: Messages; children: ReactNode }) => (
  <IntlProvider locale={locale} messages={messages} formats={formats} timeZone="Asia/Shanghai">
    {children}
  </IntlProvider>
);

export const usePortal = () => useTranslations('portal');

/** The stages' own words: titles, fields, consequences. */
export function useWords() {
  const t = useTranslations('words');
  const { homes } = useMessages();
  return wordsOf(t, homes);
}
