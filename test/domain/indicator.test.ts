import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '#test/domain/generators.ts';
import { compareDecimals, DecimalText, Indicator, isAsStrict, meets } from '#workflows/domain/indicator.ts';

const indicator = {
  name: 'Energy density',
  unit: 'W.h/kg',
  comparator: 'at-least' as const,
  target: '350.5',
  method: 'Third-party test at 25 degrees',
  weightBp: 10_000,
};
const decimals = fc.tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }));
const written = ([digits, scale]: [number, number]): string => {
  const text = Math.abs(digits)
    .toString()
    .padStart(scale + 1, '0');
  const cut = text.length - scale;
  return (digits < 0 ? '-' : '') + (scale === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`);
};

describe('an indicator', () => {
  test('has the target that its comparator asks for', () => {
    expect(Indicator.safeParse(indicator).success).toBe(true);
    expect(Indicator.safeParse({ ...indicator, target: undefined }).success).toBe(false);
    expect(Indicator.safeParse({ ...indicator, upper: '400' }).success).toBe(false);
    expect(Indicator.safeParse({ ...indicator, comparator: 'range', upper: '400' }).success).toBe(true);
    expect(Indicator.safeParse({ ...indicator, comparator: 'range', upper: '350.4' }).success).toBe(false);
    expect(Indicator.safeParse({ ...indicator, comparator: 'range' }).success).toBe(false);
    expect(Indicator.safeParse({ ...indicator, comparator: 'range', upper: 'x' }).success).toBe(false);
    expect(Indicator.safeParse({ ...indicator, comparator: 'pass' }).success).toBe(false);
    expect(Indicator.safeParse({ ...indicator, comparator: 'pass', target: undefined }).success).toBe(true);
    expect(Indicator.safeParse({ ...indicator, note: 'unknown field' }).success).toBe(false);
  });

  test('a decimal text has at most 12 digits and no other form', () => {
    const good = ['0', '-1.50', '123456789012', '0.12345678901'];
    const bad = ['', '.5', '1.', '1e3', '1,5', '+1', ' 1', '1234567890123', 'NaN'];
    expect([...good, ...bad].filter((text) => DecimalText.safeParse(text).success)).toEqual(good);
  });

  test.each([
    ['at-least', '0.3', undefined, '0.30', true],
    ['at-least', '0.3', undefined, '0.2999999999', false],
    ['at-most', '-1', undefined, '-1.0001', true],
    ['equal', '100', undefined, '100.00', true],
    ['equal', '100', undefined, '100.01', false],
    ['range', '-0.5', '0.5', '0', true],
    ['range', '-0.5', '0.5', '0.5001', false],
    ['range', '-0.5', '0.5', '-0.51', false],
    ['pass', undefined, undefined, 'pass', true],
    ['pass', undefined, undefined, 'fail', false],
    ['at-least', '1', undefined, 'about two', false],
  ] as const)('%s %s..%s with %s: %s', (comparator, target, upper, value, isMet) => {
    expect(meets({ comparator, target, upper }, value)).toBe(isMet);
  });

  test('a target may get stricter, not weaker and not another', () => {
    expect(isAsStrict(indicator, { ...indicator, target: '360' })).toBe(true);
    expect(isAsStrict(indicator, { ...indicator, target: '350' })).toBe(false);
    expect(isAsStrict(indicator, { comparator: 'at-most', target: '360' })).toBe(false);
    expect(isAsStrict(indicator, { comparator: 'range', target: '351', upper: '360' })).toBe(true);
    expect(isAsStrict({ comparator: 'range', target: '1', upper: '2' }, { comparator: 'equal', target: '1.5' })).toBe(true);
    expect(isAsStrict(indicator, { comparator: 'pass' })).toBe(false);
    expect(isAsStrict({ comparator: 'pass' }, { comparator: 'pass' })).toBe(true);
  });

  test('comparing is exact at any scale', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = BigInt(a[0]) * 10n ** BigInt(4 - a[1]) - BigInt(b[0]) * 10n ** BigInt(4 - b[1]);
        expect(compareDecimals(written(a), written(b))).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
      }),
      cases,
    );
  });
});
