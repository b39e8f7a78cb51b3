import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { evaluated } from '#workflows/domain/formulas.ts';

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
      expect(row('依据合同')?.zh).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日签署的成果转化合同（文本校验值 [0-9a-f]{16}…）$/);
      expect(row('依据合同')?.en).toMatch(/^Transfer contract signed on \d{4}-\d\d-\d\d /);
      expect(row('收款账户')?.zh).toMatch(/\*{4} \d{4}$/);
      const [computation] = blocks.flatMap((block) => (block.kind === 'computation' ? [block] : []));
      expect(computation?.fen).toBe(source.fact['dueFen']);
      if (computation) expect(evaluated(computation.formula).fen).toBe(computation.fen);
    }
  });
});
