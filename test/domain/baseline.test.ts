import { expect, test } from 'vitest';
import { asksForLess } from '#workflows/domain/baseline.ts';

test.each([
  ['at-least', '80', '85', true],
  ['at-least', '85', '85.0', false],
  ['at-least', '90', '85', false],
  ['at-least', '-5', '-4.9', true],
  ['at-most', '0.5', '0.3', true],
  ['at-most', '0.30', '0.3', false],
  ['at-most', '0.1', '0.3', false],
  ['equal', '80', '85', false],
  ['range', '80', '85', false],
  ['pass', undefined, '85', false],
  ['at-least', '80', undefined, false],
  ['at-least', '80', '', false],
  ['at-least', '八十', '85', false],
  ['at-least', '999999999999.9', '999999999999.91', true],
] as const)('%s %s against a baseline of %s: %s', (comparator, target, baseline, is) => {
  expect(asksForLess({ comparator, target, baseline })).toBe(is);
});
