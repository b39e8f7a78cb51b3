import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { compiled } from '#web/wording/compiled.server.ts';
import { formats, locales } from '#web/wording/index.ts';
import { allWords } from '#web/wording/library.server.ts';
import say from '#web/wording/say-in-browser.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { chosen } from '#web/wording/words.ts';

const timeZone = 'Asia/Shanghai';
/** Two readings of each figure: choices fall on their words and on `other`, counts on one and many. */
const readings = [
  (name: string) => (/At$|^at$/.test(name) ? '12月1日' : 1),
  (name: string) => (/Fen$|^fen$/.test(name) ? '1234567.80' : 20),
];

const flat = (words: unknown, path: string): [string, string][] =>
  typeof words === 'string' ? [[path, words]] : Object.entries(words as object).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));

test.each(locales)('every sentence says in the browser what ICU’s own parser makes of it, in %s', async (locale) => {
  const sentences = [...flat(await loadPortal(locale), 'portal'), ...Object.entries(allWords(locale))];
  expect(sentences.length).toBeGreaterThan(1500);
  const formatters = {
    getNumberFormat: (...given: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...given),
    getDateTimeFormat: (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...given),
    getPluralRules: (...given: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...given),
  };
  const options = { locale, timeZone, globalFormats: formats, formatters, cache: {} } as never;
  for (const [path, sentence] of sentences) {
    if (/<\w+>/.test(sentence)) continue; // said with elements of the page
    const names = new Set([...sentence.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? ''));
    const choices = new Set([...sentence.matchAll(/\{(\w+), select,/g)].map(([, name]) => name ?? ''));
    const words = [...new Set([...sentence.matchAll(/[\s}](\w+) \{/g)].map(([, word]) => word ?? ''))];
    for (const reading of readings)
      for (const word of choices.size > 0 ? words : ['']) {
        const figures = Object.fromEntries([...names].map((name) => [name, choices.has(name) ? word : reading(name)]));
        const t = createTranslator({ locale, timeZone, formats, messages: { one: sentence } as never });
        const plain = (t as unknown as (key: string, figures: object) => string)('one', figures);
        expect(say(path, compiled(sentence) as never, figures as never, options), `${path} ${JSON.stringify(figures)}`).toBe(plain);
        expect(chosen(compiled(sentence), figures)).toEqual(chosen(sentence, figures));
      }
  }
});
