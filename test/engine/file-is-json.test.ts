import { expect, test } from 'vitest';
import { lostInJson } from '#scripts/walk/invariants.ts';
import { everyStory } from '#test/support/every-story.ts';

test.each(Object.keys(everyStory))(
  '%s: continue-as-new carries the whole file, because JSON has a value for each of its fields',
  (name) => {
    expect(lostInJson(everyStory[name]?.().file)).toBeUndefined();
  },
);

test('a field without a value, a date and a figure without end are found by their path', () => {
  expect(lostInJson({ a: [{ b: undefined }] })).toBe('/a/0/b');
  expect(lostInJson({ at: new Date(0) })).toBe('/at');
  expect(lostInJson({ n: [1, Number.NaN] })).toBe('/n/1');
});
