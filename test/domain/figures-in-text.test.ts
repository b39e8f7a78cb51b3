import { expect, test } from 'vitest';
import { ratesIn, sumsIn } from '#workflows/domain/figures-in-text.ts';

test.each([
  ['奖励总额300万元，其中负责人165.5万元', [300_000_000n, 165_500_000n]],
  ['price of CNY 3,000,000.00 and ¥50', [300_000_000n, 5_000n]],
  ['３亿元；3 million yuan', [30_000_000_000n, 300_000_000n]],
  ['合同编号 2026-3000，公示 15 个工作日', []],
  ['1.239 元', [123n]],
])('%s', (text, fen) => expect(sumsIn(text).map((sum) => sum.fen)).toEqual(fen));

test('a sum and a rate are said as they were typed', () => {
  expect(sumsIn('共 300 万元')).toEqual([{ text: '300 万元', fen: 300_000_000n }]);
  expect(ratesIn('不低于７０％，即 70.50 percent')).toEqual([
    { text: '70%', percent: '70' },
    { text: '70.50 percent', percent: '70.5' },
  ]);
});
