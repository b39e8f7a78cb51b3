import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf } from '#test/support/form-values.ts';
import { forms, planted, textsOf } from '#test/support/odd-texts.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';

const double = (hex: string) => Buffer.from(hex, 'hex').readDoubleBE(0);

describe('the samples of RFC 8785', () => {
  test('section 3.2.2: a value with all kinds of literals, and its bytes (3.2.4)', () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const bytes =
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d';
    const text = canonicalJson(JSON.parse(sample));
    expect(text).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    expect(Buffer.from(text, 'utf8').toString('hex')).toBe(bytes);
  });

  test('section 3.2.3: keys are sorted by code unit, not by code point or locale', () => {
    const sample = JSON.parse(String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`);
    expect(canonicalJson(sample).match(/:"[^"]*"/g)).toEqual(
      [
        'Carriage Return',
        'One',
        'Control',
        'Latin Small Letter O With Diaeresis',
        'Euro Sign',
        'Emoji: Grinning Face',
        'Hebrew Letter Dalet With Dagesh',
      ].map((name) => `:"${name}"`),
    );
  });

  // biome-ignore format: a table
  test.each([
    ['0000000000000000', '0'], ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'], ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'], ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'], ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'], ['44b52d02c7e14af6', '1e+23'], ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'], ['444b1ae4d6e2ef4f', '999999999999999900000'], ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'], ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'], ['41b3de4355555554', '333333333.33333325'], ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'], ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'], ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is written %s', (hex, text) => {
    expect(canonicalJson(double(hex))).toBe(text);
  });

  test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('appendix B: %s is no JSON number', (hex) => {
    expect(() => canonicalJson(double(hex))).toThrow(TypeError);
  });
});

test('half of a pair has no hash; what is no JSON value neither', () => {
  for (const value of ['\ud842', { '\udfb7': 1 }, 1n, () => 1, Symbol('x')]) expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('a letter typed in two parts is one before it is hashed, in every text of every form', () => {
  let composed = 0;
  for (const { name, form } of forms) {
    const [value] = fc.sample(valuesOf(form), { numRuns: 1, seed: 7 });
    for (const { path, value: valid } of textsOf(form, value)) {
      const parsed = form.safeParse(planted(value, path, valid.replace(/题/g, 'e\u0301')));
      if (!parsed.success || !/题/.test(valid)) continue;
      const text = canonicalJson(parsed.data);
      expect(text, name).toContain('\u00e9');
      expect(text, name).toBe(text.normalize('NFC'));
      composed += 1;
    }
  }
  expect(composed).toBeGreaterThan(150);
});
