import type { Choice, StepPage } from '#web/shapes/step.ts';
import type { Locale } from '#web/wording/index.ts';

/** Choices as a reader looks for them: by pinyin in Chinese, by alphabet in English; the ranked keep their rank. */
export function sortedChoices(choices: StepPage['choices'], locale: Locale): StepPage['choices'] {
  const collator = new Intl.Collator(locale === 'en' ? 'en' : 'zh-CN-u-co-pinyin', { numeric: true });
  const called = ({ names }: Choice) => (locale === 'en' ? names.en || names.zh : names.zh || names.en);
  const sorted = (list: readonly Choice[]) =>
    list.some(({ place }) => place)
      ? [...list]
      : [...list].sort((a, b) => collator.compare(called(a), called(b)) || (a.value < b.value ? -1 : 1));
  return Object.fromEntries(Object.entries(choices).map(([field, list]) => [field, sorted(list)]));
}

/** Whether a name contains the typed text, without regard to width, case and blanks. */
export const isCalled = (label: string, typed: string) => plain(label).includes(plain(typed));
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');
