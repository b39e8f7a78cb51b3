import { useLocale } from 'use-intl';

interface Names {
  readonly zh: string;
  readonly en: string;
}
/** A name in the reader's language; the other language without a translation. */
export function useName(): (names: Names | null | undefined) => string {
  const isChinese = useLocale() === 'zh-CN';
  return (names) => (names ? (isChinese ? names.zh || names.en : names.en || names.zh) : '');
}
