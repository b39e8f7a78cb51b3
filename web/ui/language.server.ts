import { createTranslator } from 'use-intl/core';
import { formsIn } from '#web/shapes/forms-in.ts';
import { formats } from '#web/wording/index.ts';
import { allWords } from '#web/wording/library.server.ts';
import { sectionsFor } from '#web/wording/page-sections.server.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { wordsOf } from '#web/wording/words.ts';
import { wordsFor } from '#web/wording/words-for.server.ts';
import { localeOf } from './locale.server.ts';

interface Names {
  readonly zh: string;
  readonly en: string;
}

/** The reader's language outside of a component: for titles of pages, and for the words that a page takes along. */
export async function languageOf(request: Request) {
  const locale = localeOf(request);
  const messages = { portal: await loadPortal(locale), words: allWords(locale) };
  const common = { locale, messages, formats, timeZone: 'Asia/Shanghai' };
  const t = createTranslator({ ...common, namespace: 'portal' });
  const words = wordsOf(createTranslator({ ...common, namespace: 'words' }));
  const name = ({ zh, en }: Names) => (locale === 'zh-CN' ? zh || en : en || zh);
  return {
    t,
    words,
    name,
    /** A page's title, and the words that it alone shows. */
    titled: (title: string) => ({ title: `${title} · ${t('name')}`, portal: sectionsFor(new URL(request.url).pathname, messages.portal) }),
    /**
     * A loader's answer, with the words for it (names of the steps in it, and everything of the steps in `whole`) and the
     * descriptions of the documents in it.
     */
    worded: <Data extends object>(data: Data, whole: Iterable<string> = []) => ({
      ...data,
      words: wordsFor(locale, data, whole),
      forms: formsIn(data),
    }),
  };
}
