import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '#test/domain/generators.ts';
import { isUscc, Uscc, usccWithChecksum } from '#workflows/domain/uscc.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const first17 = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((list) => list.join(''));

test('codes of the public register pass, a wrong digit does not', () => {
  expect(['914403001922038216', '91110000802100433B', '91330100799655058B'].map(isUscc)).toEqual([true, true, true]);
  expect(['914403001922038217', '91440300192203821', '91440300192203821I', '91110000802100433b', ''].map(isUscc)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(Uscc.safeParse('914403001922038216').success).toBe(true);
  expect(Uscc.safeParse('914403001922038215').success).toBe(false);
});

test('a made code passes; one changed character never does', () => {
  fc.assert(
    fc.property(first17, fc.nat(16), fc.constantFrom(...alphabet), (start, at, other) => {
      const code = usccWithChecksum(start);
      expect(isUscc(code)).toBe(true);
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      expect(isUscc(changed)).toBe(changed === code);
    }),
    cases,
  );
});

test('letters outside the alphabet make no code', () => {
  expect(() => usccWithChecksum('9144030019220382O')).toThrow(RangeError);
  expect(() => usccWithChecksum('9144')).toThrow(RangeError);
});
