import { createTranslator } from 'use-intl/core';
import { formats, type Locale } from '#web/wording/index.ts';
import { allWords } from '#web/wording/library.server.ts';
import type { Messages } from '#web/wording/messages.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { wordsOf } from '#web/wording/words.ts';

/** Everything that can be said in one language, as no single page has it. */
export const messagesOf = async (locale: Locale): Promise<Messages> => ({ portal: await loadPortal(locale), words: allWords(locale) });

/** The words of all steps; what cannot be said with the figures given is collected in `failures`. */
export function speaker(locale: Locale) {
  const failures: string[] = [];
  const translate = createTranslator({
    locale,
    messages: { words: allWords(locale) },
    namespace: 'words',
    formats,
    timeZone: 'Asia/Shanghai',
    onError: ({ message }) => void failures.push(message),
  });
  return { say: wordsOf(translate), failures };
}
