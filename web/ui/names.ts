import { useLocale } from 'use-intl';

interface Names {
  readonly zh: string;
  readonly en: string;
}
/** What something is called in the reader's language; the other one where a name has not been translated. */
export function useName(): (names: Names | null | undefined) => string {
  const isChinese = useLocale() === 'zh-CN';
  return (names) => (names ? (isChinese ? names.zh || names.en : names.en || names.zh) : '');
}
