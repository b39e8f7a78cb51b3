import { useLocale } from 'use-intl';

const isChinese = (text: string) => /\p{Script=Han}/u.test(text);
const isEnglish = (text: string) => !isChinese(text) && /[a-z]{2,} [a-z]{2,}/i.test(text);

/** The language of a text that people have written, where it is not the page's own: it decides voice, font and line breaks. */
export function useWrittenIn(): (text: string) => 'zh-CN' | 'en' | undefined {
  const locale = useLocale();
  return (text) => {
    if (locale === 'en') return isChinese(text) ? 'zh-CN' : undefined;
    return isEnglish(text) ? 'en' : undefined;
  };
}

/** A text that people have written, within a sentence or a cell. */
export function Written({ text }: { text: string }) {
  const lang = useWrittenIn()(text);
  return lang ? <span lang={lang}>{text}</span> : text;
}
