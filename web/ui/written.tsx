import { Fragment } from 'react';
import { useLocale } from 'use-intl';

const han = /\p{Script=Han}/gu;
const latin = /[a-z]/gi;
const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;
/** Chinese names within an English text do not make it Chinese. */
const isEnglish = (text: string) => /[a-z]{2,} [a-z]{2,}/i.test(text) && count(text, latin) > 4 * count(text, han);
/** A run of Chinese within another text, with what stands between its signs. */
const run = /([\u3000-\u303f\uff00-\uffef]*\p{Script=Han}(?:[^a-zA-Z]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])*)/gu;

/** The language of a text that people have written, where it is not the page's own: it decides voice, font and line breaks. */
export function useWrittenIn(): (text: string) => 'zh-CN' | 'en' | undefined {
  const locale = useLocale();
  return (text) => {
    const signs = count(text, han);
    if (locale === 'en') return signs > 0 && signs >= count(text, latin) ? 'zh-CN' : undefined;
    return isEnglish(text) ? 'en' : undefined;
  };
}

/** An English text: the Chinese within it says so. */
export function English({ text }: { text: string }) {
  if (count(text, han) === 0) return text;
  return text.split(run).map((part, index) => (
    // parts of one sentence keep their places; every other one is Chinese
    <Fragment key={index.toString()}>{index % 2 === 1 ? <span lang="zh-CN">{part}</span> : part}</Fragment>
  ));
}

/** A text that people have written, or a sentence with such a text in it. Where it is in another language, it says so. */
export function Written({ text }: { text: string }) {
  const locale = useLocale();
  const lang = useWrittenIn()(text);
  if (lang === 'zh-CN') return <span lang="zh-CN">{text}</span>;
  if (locale === 'en') return <English text={text} />;
  return lang ? (
    <span lang={lang}>
      <English text={text} />
    </span>
  ) : (
    text
  );
}
