import { expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { voucherOf } from '#workflows/project/payment/voucher.ts';

test('each proof of payment names the voucher under which its entries stand in the ledger', () => {
  const project = everyStory['sc1']?.();
  const receipts = project ? papersIn(project).filter(({ paper }) => paper.name === 'receipt') : [];
  expect(receipts.length).toBeGreaterThan(5);
  for (const { paper, source, version } of receipts) {
    const facts = paper.write(source).flatMap((block) => (block.kind === 'facts' ? block.rows : []));
    const voucher = facts.find(([label]) => label.zh === '记账凭证号')?.[1].zh;
    expect(voucher).toBe(voucherOf('2026-0001', version));
    expect(voucher).toMatch(/^2026-0001-PZ-\d+$/);
  }
});
