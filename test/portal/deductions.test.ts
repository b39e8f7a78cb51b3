import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { Readers } from './support/readers.ts';

const form = { items: [{ item: 'FP-0001', deductedFen: 35_500_000 }], reason: '所附凭证不符合专项资金管理办法的要求。' };
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open([...upTo(sc1, 'review-subsidy'), act('fundOfficer', 'review-subsidy', 'reduce', form)]);
});
afterAll(() => readers.portal.close());

test('B3, M6: finance has the officer’s deduction beside the form, and a form of its own to fill in', async () => {
  expect(await readers.reads('fundFinance', 'review-subsidy', form)).toEqual(form);
  const { key, beside, prefilled, suggested } = await readers.page('fundFinance', 'review-subsidy');
  expect(key).toMatch(/\/finance$/);
  const read = beside.filter(({ step }) => step === 'review-subsidy').map(({ parts }) => parts[0]?.values);
  expect(read).toEqual([form]);
  expect({ prefilled, suggested }).toEqual({ prefilled: null, suggested: {} });
});
