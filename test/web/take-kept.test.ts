import { expect, test } from 'vitest';
import { markOf } from '#web/documents/mark.ts';
import { takeKept } from '#web/forms/take-kept.ts';
import { askedForm } from '#web/shapes/describe.ts';
import type { SavedDraft } from '#web/shapes/step.ts';

const fields = (askedForm('draft-proposal', 'submit')?.fields ?? []).filter(({ name }) => ['titleZh', 'route', 'novelty'].includes(name));
const began = { titleZh: 'A', route: 'B', novelty: 'C' };
const marksOf = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).map(([name, text]) => [name, markOf(text)]));
const kept = (values: Record<string, string>): SavedDraft => ({
  outcome: 'submit',
  values,
  revision: 2,
  updatedAt: '2026-11-29T04:00:00.000Z',
  fields: Object.entries(marksOf(values)).map(([name, mark]) => ({ name, mark, by: null, at: null, doneAt: null })),
});
const take = (theirs: object, typed: object, more: { within?: string; sent?: Record<string, string> } = {}) =>
  takeKept({
    fields,
    held: { base: began, marks: marksOf(began) },
    kept: kept({ ...began, ...theirs }),
    typed: { ...began, ...typed },
    ...more,
  });

test('an untouched field follows the colleague’s text; one’s own typing stays', () => {
  const { shown, base, marks } = take({ route: 'B of the other' }, { titleZh: 'A of mine' });
  expect(shown).toEqual([{ name: 'route', value: 'B of the other' }]);
  expect(base).toMatchObject({ titleZh: 'A', route: 'B of the other' });
  expect(marks['route']).toBe(markOf('B of the other'));
  expect(marks['titleZh']).toBe(markOf('A'));
});

test('of a field that both have changed the old mark stays, so that the next save is refused by its name', () => {
  const { shown, base, marks } = take({ route: 'B of the other' }, { route: 'B of mine' });
  expect(shown).toEqual([]);
  expect(base).toMatchObject({ route: 'B' });
  expect(marks['route']).toBe(markOf('B'));
});

test('nothing is moved under the hand; it follows when the writer has left the field', () => {
  expect(take({ route: 'B of the other' }, {}, { within: 'route' }).shown).toEqual([]);
  expect(take({ route: 'B of the other' }, {}, { within: 'novelty' }).shown).toEqual([{ name: 'route', value: 'B of the other' }]);
});

test('the answer to one’s own save is known, also after more typing', () => {
  const { shown, base, marks } = take({ route: 'sent' }, { route: 'sent and more' }, { sent: { ...began, route: 'sent' } });
  expect(shown).toEqual([]);
  expect(base).toMatchObject({ route: 'sent' });
  expect(marks['route']).toBe(markOf('sent'));
});

test('a text that both have written alike is no conflict', () => {
  const { shown, marks } = take({ route: 'same' }, { route: 'same' });
  expect(shown).toEqual([]);
  expect(marks['route']).toBe(markOf('same'));
});

test('of a form that nobody had kept, one’s own text stays where the first saver has left what it began with', () => {
  const { shown, base, marks } = take({ titleZh: 'A of the other' }, { route: 'B of mine' });
  expect(shown).toEqual([{ name: 'titleZh', value: 'A of the other' }]);
  expect(base).toMatchObject({ route: 'B' });
  expect(marks['route']).toBe(markOf('B'));
});
