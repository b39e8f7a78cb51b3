import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { jointUseActs, jointUseEnd, jointUseYears, nothingDue, profited, rewarded } from '#scripts/story/joint-use.ts';
import { costed, proposed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { factTypes, openKeys, of as storyAct, withFields } from '#test/support/story.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { openClearing } from '#workflows/domain/ledger.ts';

const inUse = () => play(aConcludedProject(), jointUseActs);

describe('the enterprise uses the result itself: the inventors have their part of the profit (E14, S6.13)', () => {
  test('loss, profit, nothing, profit: 0; 16,666,667; 0; 61,728,395, and every fen of it to the inventors', () => {
    const project = inUse();
    expect(project.state.phase).toBe('sharing');
    play(project, jointUseYears);
    const dues = Object.entries(project.state.sharing.statements).map(([income, { dueFen }]) => [income, dueFen]);
    expect(dues).toEqual([
      ['profit-1', 0],
      ['profit-2', 16_666_667],
      ['profit-3', 0],
      ['profit-4', 61_728_395],
    ]);
    const before = aConcludedProject().file.books;
    const moved = (account: string) => (project.file.books[account] ?? 0) - (before[account] ?? 0);
    expect(moved('enterprise/cash')).toBe(-16_666_667 - 61_728_395);
    const toInventors = Object.entries(project.file.books).reduce(
      (sum, [account, fen]) => (/^inventor-.*\/cash$/.test(account) ? sum + fen : sum),
      0,
    );
    expect(toInventors).toBe(16_666_667 + 61_728_395);
    expect(project.file.books['university/cash']).toBe(before['university/cash']);
    expect(project.file.books['tax/cash'] ?? 0).toBe(0);
    // how was this computed: the stored formula makes the same sum again
    const fee = project.state.payments['licence-fee.profit-4'];
    expect(fee?.formula).toMatchObject({
      name: 'self-use-reward',
      inputs: { profitsFen: [0, 333_333_333, 0, 1_234_567_890], rateBp: 500, years: 5 },
    });
    expect(fee && evaluated(fee.formula).fen).toBe(61_728_395);
    play(project, jointUseEnd);
    expect(project.state.phase).toBe('closed');
    expect(openClearing(project.file.books)).toEqual([]);
  });

  test('the years of the reward begin with the first profit; after the last one nothing is reported', () => {
    const short = jointUseActs.map((story) => (story.step === 'propose-use' ? withFields(story, { years: 3, termYears: 10 }) : story));
    const project = play(aConcludedProject(), short);
    const years: readonly [year: number, profitFen: number, dueFen: number][] = [
      [1, -5, 0],
      [2, 10_000, 500],
      [3, -7_000_000, 0],
      [4, 20_000, 1000],
    ];
    for (const [year, profitFen, dueFen] of years)
      play(project, [...profited(year, profitFen), ...(dueFen === 0 ? [nothingDue(year)] : rewarded(year, dueFen))]);
    project.pass(800);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
  });

  test('without a profit it ends with its term', () => {
    const project = play(
      aConcludedProject(),
      jointUseActs.map((story) => (story.step === 'propose-use' ? withFields(story, { years: 3, termYears: 3 }) : story)),
    );
    for (const year of [1, 2, 3]) play(project, [...profited(year, 0), nothingDue(year)]);
    project.pass(400);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
  });

  test('silence: the profit of the year before is assumed, and nothing is owed before the auditor has looked, or was silent as well', () => {
    const project = play(inUse(), [...profited(1, 1_000_000), ...stated('profit-1', 50_000)]);
    project.pass(365 + 95);
    expect(factTypes(project)).toContain('profit-estimated');
    expect(project.state.sharing.profits?.['profit-2']).toMatchObject({ profitFen: 1_000_000, estimated: true, accepted: false });
    expect(openKeys(project)).toContain('audit-profit/profit-2');
    expect(openKeys(project)).not.toContain('issue-statement/profit-2');
    const found = act('auditor', 'audit-profit', 'find-profit', { profitFen: 2_000_001, findings: '抽查明细账，核对收入与成本归集。' });
    play(project, [found]);
    expect(project.open.find(({ key }) => key === 'issue-statement/profit-2')?.opening.about).toMatchObject({ dueFen: 100_001 });
    project.pass(365 + 95 + 200);
    expect(factTypes(project)).toContain('profit-not-audited');
    expect(openKeys(project)).toContain('issue-statement/profit-3');
  });

  test('the transfer office has a report audited; a loss is found', () => {
    const project = play(inUse(), [
      ...profited(1, 900).slice(0, 1),
      act('transferOffice', 'verify-profit', 'have-audited', { reasons: '费用归集与行业水平明显不符。' }),
      act('auditor', 'audit-profit', 'find-none', { lossFen: 300, findings: '漏记研发折旧，当年实为亏损。' }),
    ]);
    expect(project.state.sharing.profits?.['profit-1']).toMatchObject({ profitFen: -300, accepted: true });
  });

  test('the reward bears no costs, and no part of it is another’s than the inventors’', () => {
    const project = play(inUse(), [...profited(1, 1_000_000), ...stated('profit-1', 50_000)]);
    const costs = costed('profit-1', 100, 0);
    expect(brokenIn(costs[0] && attempt(project, costs[0]))).toEqual(['reward-bears-no-costs directFen']);
    play(project, costed('profit-1', 0, 0));
    expect(brokenIn(attempt(project, storyAct(proposed('profit-1'), 'propose-distribution')))).toEqual([
      'inventors-below-floor inventorBp',
      'broker-above-limit brokerBp',
    ]);
  });

  test('what is signed is the text; one who refuses, or is silent, leaves the choice of a mode open', () => {
    const [sign] = jointUseActs.filter(({ step }) => step === 'agree-use');
    const upToSigning = jointUseActs.filter(({ step }) => step !== 'agree-use');
    const refused = play(aConcludedProject(), upToSigning);
    expect(sign && attempt(refused, withFields(sign, { text: 'ab'.repeat(32) }))).toMatchObject({ refused: 'TEXT_DIFFERS' });
    play(refused, [act('enterpriseSignatory', 'agree-use', 'refuse', { reasons: '提取比例偏高，另行商议。' })]);
    expect(openKeys(refused)).toContain('choose-mode/result');
    const silent = play(aConcludedProject(), upToSigning);
    expect(openKeys(silent)).not.toContain('choose-mode/result');
    silent.pass(60);
    expect(factTypes(silent)).toContain('use-lapsed');
    expect(openKeys(silent)).toContain('choose-mode/result');
  });

  test('an enterprise that does not pay: demanded, asked to stop, ended, and the reward stands as a receivable', () => {
    const project = play(inUse(), [...profited(1, 1_000_000), ...stated('profit-1', 50_000).slice(0, 1)]);
    project.pass(95);
    play(project, [act('transferOffice', 'notify-stop-use', 'stop-use', { reasons: '奖励款经催告仍未支付。' })]);
    project.pass(40);
    expect(project.state.sharing.licence?.ended).toMatchObject({ cause: 'unpaid' });
    expect(project.file.books['university/receivable']).toBeGreaterThan(50_000);
  });
});
