import { describe, expect, test } from 'vitest';
import { markOf } from '#web/documents/mark.ts';
import { mergeFields } from '#web/documents/merge-fields.ts';
import type { FormValues } from '#web/shapes/common.ts';

const names = ['title', 'route', 'team'];
const began: FormValues = { title: 'A', route: 'B' } as FormValues;
const marksOf = (values: FormValues) => Object.fromEntries(names.map((name) => [name, markOf(values[name])]));
const none = new Map();
const merge = (current: FormValues | undefined, typed: object, more: object = {}) =>
  mergeFields({ names, current, typed: typed as FormValues, marks: marksOf(began), lastSaves: none, tab: 'mine', turn: 1, ...more });

describe('two writers of one form', () => {
  test('who have changed different fields both have their say', () => {
    const others = { ...began, route: 'B of the other' } as FormValues;
    expect(merge(others, { title: 'A of mine', route: 'B' })).toEqual({
      values: { title: 'A of mine', route: 'B of the other' },
      changed: ['title'],
      conflicts: [],
    });
  });

  test('of one field that both have changed the first stays, and the second is named; the other fields are kept', () => {
    const others = { ...began, title: 'A of the other' } as FormValues;
    expect(merge(others, { title: 'A of mine', route: 'B of mine' })).toEqual({
      values: { title: 'A of the other', route: 'B of mine' },
      changed: ['route'],
      conflicts: ['title'],
    });
  });

  test('the same change twice is none; a field made empty is a change', () => {
    const others = { title: 'same', route: 'B' } as FormValues;
    expect(merge(others, { title: 'same', route: '' })).toEqual({
      values: { title: 'same', route: '' },
      changed: ['route'],
      conflicts: [],
    });
  });

  test('an earlier save of the same tab is no other’s, also when it goes back; a later one is not overwritten', () => {
    const lastSaves = new Map([['title', { tab: 'mine', turn: 2 }]]);
    const kept = { ...began, title: 'typed, its answer lost' } as FormValues;
    expect(merge(kept, { title: 'A', route: 'B' }, { lastSaves, turn: 3 })).toMatchObject({ values: { title: 'A' }, changed: ['title'] });
    expect(merge(kept, { title: 'overtaken', route: 'B' }, { lastSaves, turn: 1 })).toMatchObject({
      values: kept,
      changed: [],
      conflicts: [],
    });
  });

  test('a form that begins from an earlier document credits its first saver with what was changed alone', () => {
    expect(merge(undefined, { title: 'A', route: 'new', team: [] })).toEqual({
      values: { title: 'A', route: 'new', team: [] },
      changed: ['route'],
      conflicts: [],
    });
  });
});

test('a mark stands for the content: empty texts and rows, order of names and line ends make no difference', () => {
  expect(markOf([{ a: '1', b: '' }, ''])).toBe(markOf([{ b: null, a: 1 }, {}]));
  expect(markOf('a\r\nb')).toBe(markOf('a\nb'));
  expect([markOf(undefined), markOf(''), markOf([]), markOf([{ a: '' }])]).toEqual(['', '', '', '']);
  expect(markOf('a')).not.toBe(markOf('b'));
  expect(markOf([null, 'x'])).not.toBe(markOf(['x']));
});

describe('two first writers of a form that begins with text', () => {
  const first = merge(undefined, { title: 'A of the other', route: 'B' });

  test('the first has written what that writer changed, and nothing else', () => {
    expect(first).toEqual({ values: { title: 'A of the other', route: 'B' }, changed: ['title'], conflicts: [] });
  });

  test('the second is refused in the field that both have changed, and in no other', () => {
    const lastSaves = new Map(first.changed.map((name) => [name, { tab: 'theirs', turn: 1 }]));
    expect(merge(first.values, { title: 'A', route: 'B of mine' }, { lastSaves })).toEqual({
      values: { title: 'A of the other', route: 'B of mine' },
      changed: ['route'],
      conflicts: [],
    });
    expect(merge(first.values, { title: 'A of mine', route: 'B of mine' }, { lastSaves }).conflicts).toEqual(['title']);
  });
});
