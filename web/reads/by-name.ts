import type { Names } from '#web/shapes/common.ts';
import type { Choice, StepPage } from '#web/shapes/step.ts';
import type { Locale } from '#web/wording/index.ts';

const collations = { 'zh-CN': 'zh-CN-u-co-pinyin', en: 'en' } as const satisfies Record<Locale, string>;
/** The same order in PostgreSQL, for lists that are read page by page. */
export const collationInDatabase = { 'zh-CN': 'zh-x-icu', en: 'en-x-icu' } as const satisfies Record<Locale, string>;

/** In the order in which a reader looks for names: by pinyin in Chinese, by alphabet in English. Equal names stand by id. */
export function byName<Row>(
  rows: readonly Row[],
  locale: Locale = 'zh-CN',
  of: (row: Row) => { readonly id: string; readonly names: Names },
): Row[] {
  const collator = new Intl.Collator(collations[locale], { numeric: true });
  const called = ({ zh, en }: Names) => (locale === 'en' ? en || zh : zh || en);
  return rows.toSorted((one, other) => {
    const [a, b] = [of(one), of(other)];
    return collator.compare(called(a.names), called(b.names)) || (a.id < b.id ? -1 : 1);
  });
}

/** Choices by name; the ranked keep their rank. */
export function sortedChoices(choices: StepPage['choices'], locale?: Locale): StepPage['choices'] {
  const sorted = (list: Choice[]) =>
    list.some(({ place }) => place) ? list : byName(list, locale, ({ value, names }) => ({ id: value, names }));
  return Object.fromEntries(Object.entries(choices).map(([field, list]) => [field, sorted(list)]));
}
