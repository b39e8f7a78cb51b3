import { createTranslator } from 'use-intl/core';
import { type Language, sayingIn } from '#papers/saying.ts';
import { portal as portalEn } from '#web/wording/en/portal.ts';
import { formats, type Locale } from '#web/wording/index.ts';
import { allWords } from '#web/wording/library.server.ts';
import { wordsOf } from '#web/wording/words.ts';
import { portal as portalZh } from '#web/wording/zh/portal.ts';
import type { Both } from '#workflows/engine/paper.ts';

/** How a paper says things in one language: the portal's words and those of the steps; days in full, with their year. */
function speaker(language: Language) {
  const locale: Locale = language === 'zh' ? 'zh-CN' : 'en';
  const messages = { portal: language === 'zh' ? portalZh : portalEn, words: allWords(locale) };
  const common = { locale, messages, formats, timeZone: 'Asia/Shanghai' };
  const t = createTranslator({ ...common, namespace: 'portal' });
  const words = wordsOf(createTranslator({ ...common, namespace: 'words' }));
  return {
    ...sayingIn(language),
    t,
    words,
    /** A word of the portal by its group and name; the name itself where there is none. */
    word: (group: string, name: string) =>
      t.has(`${group}.${name}` as 'purpose.tranche') ? t(`${group}.${name}` as 'purpose.tranche') : name,
  };
}
export type Speaker = ReturnType<typeof speaker>;

const known = new Map<Language, Speaker>();
/** All words of a language are many: one speaker for all papers. */
export function speakerOf(language: Language): Speaker {
  const one = known.get(language) ?? speaker(language);
  known.set(language, one);
  return one;
}
export const wordOf = (group: string, name: string): Both => ({
  zh: speakerOf('zh').word(group, name),
  en: speakerOf('en').word(group, name),
});
