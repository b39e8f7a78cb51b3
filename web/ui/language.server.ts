import { createTranslator } from 'use-intl/core';
import { formats, loadMessages } from '#web/wording/index.ts';
import { localeOf } from './locale.server.ts';
import { wordsOf } from './words.ts';

interface Names {
  readonly zh: string;
  readonly en: string;
}

/** The reader's language outside of a component: for titles of pages. */
export async function languageOf(request: Request) {
  const locale = localeOf(request);
  const messages = await loadMessages(locale);
  const common = { locale, messages, formats, timeZone: 'Asia/Shanghai' };
  const t = createTranslator({ ...common, namespace: 'portal' });
  const words = wordsOf(createTranslator({ ...common, namespace: 'words' }), messages.homes);
  const name = ({ zh, en }: Names) => (locale === 'zh-CN' ? zh || en : en || zh);
  return { t, words, name, titled: (title: string) => ({ title: `${title} · ${t('name')}` }) };
}
