import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { reported, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { closed, costed, distributed, proposed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { factTypes, openKeys } from '#test/support/story.ts';
import { openClearing } from '#workflows/domain/ledger.ts';

const basis = '按剩余两年预计提成费折现计算。';
const offer = (buyOutFen: number) => act('enterpriseSignatory', 'offer-buy-out', 'offer', { buyOutFen, basis });
const agree = act('universitySignatory', 'answer-buy-out', 'agree', {});
const shared = (income: string, fen: number) => [
  ...stated(income, fen),
  ...costed(income, 0, 0),
  ...proposed(income),
  ...distributed(income),
];
/** The first year of E6 is over and stated. */
const afterOneYear = () =>
  play(aConcludedProject(), [
    ...royaltyTransferActs,
    ...shared('entry-fee', 50_000_000),
    ...reported('period-1', 432_109_876),
    act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, 'period-1'),
  ]);

describe('further royalties are bought out by one sum (S6.15)', () => {
  test('agreed, it is stated, paid and shared; no more sales are reported, and the books close', () => {
    const project = play(afterOneYear(), [offer(90_000_000)]);
    expect(openKeys(project)).toContain('answer-buy-out/buy-out-1/university');
    play(project, [agree, ...shared('buy-out', 90_000_000)]);
    project.pass(800);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
    expect(project.state.payments['licence-fee.buy-out']).toMatchObject({
      state: 'settled',
      fen: 90_000_000,
      formula: { name: 'agreed-sum', inputs: { agreedFen: 90_000_000 } },
    });
    play(project, closed);
    expect(openClearing(project.file.books)).toEqual([]);
  });

  test('no more than the lifetime cap leaves; the entry fee counts', () => {
    const project = afterOneYear();
    expect(attempt(project, offer(250_000_001))).toMatchObject({
      refused: 'RULES_BROKEN',
      details: { broken: [{ rule: 'above-lifetime-cap', field: 'buyOutFen', figures: { buyOutFen: 250_000_001, roomFen: 250_000_000 } }] },
    });
    expect(brokenIn(attempt(project, offer(250_000_000)))).toEqual([]);
  });

  test('silence declines, and it may be offered again by the other side', () => {
    const project = play(afterOneYear(), [offer(90_000_000)]);
    project.pass(40);
    expect(factTypes(project)).toContain('buy-out-unanswered');
    play(project, [
      act('transferOffice', 'offer-buy-out', 'offer', { buyOutFen: 100_000_000, basis }),
      act('enterpriseSignatory', 'answer-buy-out', 'decline', { reasons: '市场前景未明，不予同意。' }),
    ]);
    project.pass(330);
    expect(openKeys(project)).toContain('report-sales/period-2');
  });

  test('a year that is over is reported first, and stays due', () => {
    const project = afterOneYear();
    project.pass(370);
    expect(attempt(project, offer(90_000_000))).toMatchObject({ refused: 'NOT_OPEN' });
    play(project, [...reported('period-2', 123_456_789), offer(90_000_000), agree]);
    expect(openKeys(project)).toEqual(expect.arrayContaining(['issue-statement/period-2', 'issue-statement/buy-out']));
  });
});
