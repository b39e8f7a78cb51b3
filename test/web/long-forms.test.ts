import { expect, test } from 'vitest';
import { describeForm } from '#web/shapes/describe.ts';
import { locales } from '#web/wording/index.ts';
import { allWords } from '#web/wording/library.server.ts';
import { steps } from '#workflows/kinds.ts';

/** So many questions are seen at a glance; a longer form is in parts. */
const most = 9;

test.each(locales)('a form of many questions is in parts, the first of which begins with the first question, in %s', (locale) => {
  const words = allWords(locale);
  const unparted = steps.flatMap(({ name, outcomes }) =>
    Object.entries(outcomes).flatMap(([outcome, { form }]) => {
      const fields = describeForm(form).fields.map((field) => field.name);
      const titles = fields.map((field) => words[`${name}:field:${field}:section`]);
      const isParted = titles[0] !== undefined && titles.filter(Boolean).length > 1;
      return fields.length > most && !isParted ? [`${name} ${outcome}`] : [];
    }),
  );
  expect(unparted).toEqual([]);
});
