import { expect, test } from 'vitest';
import { usedBefore, voucherNumbers } from '#workflows/domain/voucher-numbers.ts';

test('numbers of vouchers are found in a text; sums and days are none', () => {
  expect(voucherNumbers('发票号码 24127000000017，金额 855,000.00 元，2027-03-15 付款 855000元，凭证 inv-2027-0018。')).toEqual([
    '24127000000017',
    'INV20270018',
  ]);
});

test('a number that another claim has used is found, however it is written', () => {
  const others = ['发票号码 24127000000017', '凭证 INV-2027-0018'];
  expect(usedBefore('发票２４１２７０００００００１７、inv-2027-0018、24127000000099', others)).toEqual(['24127000000017', 'INV20270018']);
  expect(usedBefore('发票号码 24127000000099', others)).toEqual([]);
  // who writes a new claim sees all that are used
  expect(usedBefore(undefined, others)).toEqual(['24127000000017', 'INV20270018']);
  expect(usedBefore(undefined, [])).toEqual([]);
});
