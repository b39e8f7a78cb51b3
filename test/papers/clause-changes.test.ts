import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changesBetween, clausesIn, wordsIn } from '#papers/clause-changes.ts';

const contract = (language: 'zh' | 'en') => readFileSync(`test/project/contract/sc1-contract.${language}.txt`, 'utf8');
const runs = (before: string, after: string) =>
  changesBetween(`第一条　价款\n${before}`, `第一条　价款\n${after}`, 'zh').clauses[0]?.runs.map(({ kind, text }) => `${kind}:${text}`);

describe('two versions of a contract', () => {
  test('that are equal have no change, and every word stands in one clause', () => {
    for (const language of ['zh', 'en'] as const) {
      const { clauses, figures } = changesBetween(contract(language), contract(language), language);
      expect(clauses.filter(({ isChanged }) => isChanged)).toEqual([]);
      expect(figures).toEqual([]);
      expect(clauses.length).toBeGreaterThan(8);
      const said = clauses.map(({ heading, runs: all }) => heading + all.map(({ text }) => text).join('')).join('');
      expect(said.replaceAll(/\s/g, '')).toBe(contract(language).replaceAll(/\s/g, ''));
    }
  });

  test('are compared by words: Chinese ones are not cut, a figure is one', () => {
    expect(runs('乙方应当按期交付成果。', '乙方应当提前交付成果。')).toEqual([
      'same:乙方应当',
      'removed:按期',
      'added:提前',
      'same:交付成果。',
    ]);
    expect(wordsIn('价款人民币3,000,000.00元，2026年10月28日前付清', 'zh')).toEqual(
      expect.arrayContaining(['人民币3,000,000.00元', '2026年10月28日']),
    );
  });

  test('name the sums, rates and dates that differ, by clause', () => {
    const before = contract('zh');
    const after = before.replaceAll('900,000.00元', '800,000.00元').replaceAll('2026年10月28日', '2026年11月30日');
    const { figures, clauses } = changesBetween(before, after, 'zh');
    expect(figures.length).toBeGreaterThan(0);
    const all = { removed: figures.flatMap(({ removed }) => removed), added: figures.flatMap(({ added }) => added) };
    expect(all.removed).toEqual(expect.arrayContaining(['人民币900,000.00元', '2026年10月28日']));
    expect(all.added).toEqual(expect.arrayContaining(['人民币800,000.00元', '2026年11月30日']));
    expect(clauses.filter(({ isChanged }) => isChanged).map(({ heading }) => heading)).toContain('第二条　进度与交付');
  });

  test('show a clause that was put in or taken out, in its place', () => {
    const before = '第一条　甲\n一。\n第三条　丙\n三。';
    const after = '第一条　甲\n一。\n第二条　乙\n二。\n第三条　丙\n三。';
    const put = changesBetween(before, after, 'zh').clauses;
    expect(put.map(({ heading, isChanged }) => [heading, isChanged])).toEqual([
      ['第一条　甲', false],
      ['第二条　乙', true],
      ['第三条　丙', false],
    ]);
    expect(changesBetween(after, before, 'zh').clauses[1]?.runs).toEqual([{ kind: 'removed', text: '二。' }]);
    expect(clausesIn('标题\n第一条　甲\n一。')).toEqual([
      { heading: '', text: '标题' },
      { heading: '第一条　甲', text: '一。' },
    ]);
  });
});
