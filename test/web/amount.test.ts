import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Reading, readPercent, readWhole, readYuan } from '#web/forms/amount.ts';
import { grouped, hundredths } from '#web/shapes/figures.ts';
import { MAX_FEN } from '#workflows/domain/money.ts';

const fen = fc.integer({ min: 0, max: MAX_FEN });
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const problem = (reading: Reading) => ('problem' in reading ? reading.problem : reading.value);

test.each([
  ['1234.56', 123_456],
  ['1,234.56', 123_456],
  ['1 234.56', 123_456],
  ['１２３４．５６', 123_456],
  ['￥1，200，000．00', 120_000_000],
  ['人民币 1,200,000.00 元整', 120_000_000],
  ['1。5', 150],
  ['120万', 120_000_000],
  ['1,200 万元', 1_200_000_000],
  ['3.5亿', 35_000_000_000],
  ['0.000001万', 1],
  ['-3', -300],
])('%s yuan is read', (typed, value) => expect(readYuan(typed)).toEqual({ value }));

test.each([
  ['1234,56', 'grouping'],
  ['100,00', 'grouping'],
  ['1,20', 'grouping'],
  ['9,00', 'grouping'],
  ['1,2,3', 'grouping'],
  ['1,2345', 'grouping'],
  ['1234,567', 'grouping'],
  ['1,234 567', 'grouping'],
  ['1.234,56', 'grouping'],
  ['100%', 'noPercent'],
  ['1.234', 'places'],
  ['0.0000001万', 'places'],
  ['10000000000000.01', 'tooBig'],
  ['9'.repeat(400), 'tooBig'],
  ['1.2.3', 'notMoney'],
  ['万', 'notMoney'],
  ['一百', 'notMoney'],
  ['1e5', 'notMoney'],
  ['', 'notMoney'],
])('%s yuan is refused: %s', (typed, why) => expect(problem(readYuan(typed))).toBe(why));

test('every sum is read back as it is shown, plain, in groups, full-width, with its sign', () => {
  fc.assert(
    fc.property(fen, (value) => {
      for (const text of [hundredths(value), grouped(value), fullWidth(grouped(value)), `￥${grouped(value)}`, `${grouped(value)}元`])
        expect(readYuan(text)).toEqual({ value });
    }),
  );
});

test('no other place for a comma is read', () => {
  fc.assert(
    fc.property(fen, fc.nat(), (value, place) => {
      const shown = hundredths(value);
      const at = 1 + (place % (shown.length - 1));
      const typed = `${shown.slice(0, at)},${shown.slice(at)}`;
      fc.pre(typed !== grouped(value));
      expect('problem' in readYuan(typed)).toBe(true);
    }),
  );
});

test('any text is read as a whole sum within bounds, or refused', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9,. ￥%万亿元-]{0,24}$/)), (typed) => {
      for (const read of [readYuan, readPercent, readWhole]) {
        const reading = read(typed);
        if ('value' in reading) expect(Number.isSafeInteger(reading.value) && !Object.is(reading.value, -0)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('a rate may carry its sign, a whole number its groups', () => {
  expect(readPercent('１２．５％')).toEqual({ value: 1250 });
  expect(problem(readPercent('12,5'))).toBe('grouping');
  expect(problem(readPercent('12元'))).toBe('notPercent');
  expect(problem(readPercent('12.345'))).toBe('places');
  expect(readWhole('１，２００')).toEqual({ value: 1200 });
  expect(problem(readWhole('1,20'))).toBe('grouping');
  expect(problem(readWhole('12.5'))).toBe('notANumber');
});
