import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases, fens } from '#test/domain/generators.ts';
import { inCapitals } from '#workflows/domain/capitals.ts';

test.each([
  [0, '零元整'],
  [5, '伍分'],
  [50, '伍角整'],
  [55, '伍角伍分'],
  [100, '壹元整'],
  [105, '壹元零伍分'],
  [150, '壹元伍角整'],
  [1_000, '壹拾元整'],
  [12_345, '壹佰贰拾叁元肆角伍分'],
  [10_101, '壹佰零壹元零壹分'],
  [100_100, '壹仟零壹元整'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [10_700_053, '壹拾万柒仟元伍角叁分'],
  [300_000_000, '叁佰万元整'],
  [100_000_001, '壹佰万元零壹分'],
  [1_000_050_000, '壹仟万零伍佰元整'],
  [10_000_000_000, '壹亿元整'],
  [10_000_010_000, '壹亿零壹佰元整'],
  [10_001_000_000, '壹亿零壹万元整'],
  [187_654_321_000, '壹拾捌亿柒仟陆佰伍拾肆万叁仟贰佰壹拾元整'],
  [100_000_000_000_000, '壹万亿元整'],
  [100_020_000_000_000, '壹万零贰亿元整'],
  [1_000_000_000_000_000, '壹拾万亿元整'],
])('%i fen is %s', (fen, words) => {
  expect(inCapitals(fen)).toBe(words);
});

test('no fraction and no negative sum', () => {
  expect(() => inCapitals(0.5)).toThrow(RangeError);
  expect(() => inCapitals(-1)).toThrow(RangeError);
});

test('the words read back as the sum, with no doubled or trailing 零', () => {
  fc.assert(
    fc.property(fens, (fen) => {
      const words = inCapitals(fen);
      expect(readBack(words)).toBe(BigInt(fen));
      if (fen > 0) expect(words).not.toMatch(/零零|零[万亿元角分整]|^零/);
    }),
    cases,
  );
});

/** Reads capital numerals without knowing how they were written: digits times units, sections closed by 万, 亿 and 元. */
function readBack(words: string): bigint {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  const small: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let [total, section, figure] = [0n, 0n, 0n];
  let fen = 0n;
  for (const word of words) {
    const value = digits.indexOf(word);
    if (value >= 0) figure = BigInt(value);
    else if (small[word]) section += figure * small[word];
    else if (word === '万') total = total + (section + figure) * 10_000n;
    else if (word === '亿') total = (total + section + figure) * 100_000_000n;
    else if (word === '元') fen = (total + section + figure) * 100n;
    else if (word === '角') fen += figure * 10n;
    else if (word === '分') fen += figure;
    if (word === '万' || word === '亿' || word === '元') section = 0n;
    if (value < 0) figure = 0n;
  }
  return fen;
}
