import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ComparedTexts, changesPage } from '#web/papers/changes/changes-page.ts';
import { earlierText } from '#web/shapes/earlier-text.ts';

const contract = readFileSync('test/project/contract/sc1-contract.zh.txt', 'utf8');
const compared = (more: Partial<ComparedTexts> = {}): ComparedTexts => ({
  language: 'zh',
  view: 'inline',
  number: '2026-0001',
  before: { text: contract, on: '2026年3月1日' },
  after: { text: contract.replace('900,000.00元', '800,000.00元').replace('甲方就“', '甲方<script>就“'), on: '2026年3月9日' },
  address: (view, language) => `/cases/a/changes/9?view=${view}&language=${language}`,
  back: '/cases/a/documents',
  nonce: 'of-this-answer',
  ...more,
});

describe('the page of two versions of a text', () => {
  test('has the changed figures on top, then each clause with what was removed and added', () => {
    const page = changesPage(compared());
    expect(page.indexOf('<del>人民币900,000.00元</del>')).toBeLessThan(page.indexOf('逐条对照'));
    expect(page).toContain('<ins>人民币800,000.00元</ins>');
    expect(page).toContain('没有变动');
    expect(page).toContain('第二条　进度与交付');
  });
  test('shows them side by side where that is asked: removed words on one side, added ones on the other', () => {
    const page = changesPage(compared({ view: 'side' }));
    const [left = '', right = ''] = page.split('class="side"')[2]?.split('<p class="soft">').slice(1) ?? [];
    expect(left).toContain('<del>人民币900,000.00元</del>');
    expect(left).not.toContain('<ins>');
    expect(right).toContain('<ins>人民币800,000.00元</ins>');
    expect(right).not.toContain('<del>');
  });
  test('needs no script, takes nothing typed for one, and has its style by the nonce of the answer', () => {
    const page = changesPage(compared());
    expect(page).toContain('<style nonce="of-this-answer">');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });
  test('of equal texts says so', () => {
    expect(changesPage(compared({ after: compared().before }))).toContain('两版文字完全相同');
  });
});

test('a text is compared with the version before it; a document that is no text with none', () => {
  const at = (version: number, step: string, outcome: string) => ({ version, step, outcome, state: 'plain' as const, withdrawnAt: null });
  const documents = [
    at(9, 'freeze-text', 'freeze'),
    at(7, 'sign-contract', 'sign'),
    at(5, 'freeze-text', 'freeze'),
    at(3, 'freeze-text', 'freeze'),
  ];
  expect(earlierText(documents, 9)?.version).toBe(5);
  expect(earlierText(documents, 3)).toBeUndefined();
  expect(earlierText(documents, 7)).toBeUndefined();
  const withdrawn = documents.map((one) => (one.version === 5 ? { ...one, withdrawnAt: '2026-11-26T16:00:00.000Z' } : one));
  expect(earlierText(withdrawn, 9)?.version).toBe(3);
});
