import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameJson } from '#workflows/domain/same-json.ts';

test('a value is the same as its copy through JSON', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => isSameJson(value, JSON.parse(JSON.stringify(value)))));
});

test('another value is not', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
      const copies = [one, other].map((value) => JSON.parse(JSON.stringify(value)));
      let isEqual = true;
      try {
        expect(copies[0]).toEqual(copies[1]);
      } catch {
        isEqual = false;
      }
      return isSameJson(one, other) === isEqual;
    }),
  );
});

test.each([
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: null }, false],
  [[], {}, false],
  [[1], [1, 2], false],
  [[1, 2], [1], false],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j: %s', (one, other, isSame) => {
  expect(isSameJson(one, other)).toBe(isSame);
  expect(isSameJson(other, one)).toBe(isSame);
});
