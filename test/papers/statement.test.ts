import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { transferEn } from '#workflows/project/result-transfer/text/transfer-en.ts';
import type { TransferFacts } from '#workflows/project/result-transfer/text/transfer-text.ts';
import { transferZh } from '#workflows/project/result-transfer/text/transfer-zh.ts';

const named = { nameZh: '甲', nameEn: 'A', uscc: null };
const terms = {
  terms: { kind: 'lump-sum', fen: 100_000_000 },
  relatedParty: false,
  protection: 'secret',
  patents: [],
  number: '2026-0001',
  resultTitle: '涂层',
  university: named,
  transferee: named,
  field: '',
  territory: '',
  lateDailyBp: 5,
  lateCapBp: 500,
  days: { deliver: 20, examine: 10, report: 30, pay: 30 },
  annexes: { disclosure: 'a', plan: 'b' },
} as unknown as Omit<TransferFacts, 'mode'>;
const stories = ['sc1', 'royalty', 'taxed', 'audited', 'bought-out', 'late'];

describe.each(stories)('%s', (name) => {
  const project = everyStory[name]?.();
  const statements = project ? papersIn(project).filter(({ paper }) => paper.name === 'statement') : [];

  test('each statement of fees names the contract, the calculation and the account, as its payer needs them', () => {
    expect(statements.length).toBeGreaterThan(0);
    for (const { paper, source } of statements) {
      const blocks = paper.write(source);
      const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
      const row = (zh: string) => facts.find(([label]) => label.zh === zh)?.[1];
      const { mode } = source.state.transfer.deal ?? {};
      if (!mode || mode === 'joint-use') throw new Error('no transfer contract');
      // the line that heads the contract itself
      const title = { zh: transferZh({ ...terms, mode }).split('\n')[0], en: transferEn({ ...terms, mode }).split('\n')[0] };
      expect(row('依据合同')?.zh).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日签署的《.+》（文本校验值 [0-9a-f]{16}…）$/);
      expect(row('依据合同')?.zh).toContain(`《${title.zh}》`);
      expect(row('依据合同')?.en).toMatch(/, signed on \d{4}-\d\d-\d\d \(hash/);
      expect(row('依据合同')?.en.startsWith(`${title.en}, `)).toBe(true);
      expect(row('收款账户')?.zh).toMatch(/\*{4} \d{4}$/);
      const [computation] = blocks.flatMap((block) => (block.kind === 'computation' ? [block] : []));
      expect(computation?.fen).toBe(source.fact['dueFen']);
      if (computation) expect(evaluated(computation.formula).fen).toBe(computation.fen);
    }
  });
});
