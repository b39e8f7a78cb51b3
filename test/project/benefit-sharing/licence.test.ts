import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { reported, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { closed, costed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, play } from '#test/support/play.ts';
import { factTypes, openKeys, withFields } from '#test/support/story.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const terms = {
  entryFeeFen: 0,
  tiers: [{ rateBp: 1000 }],
  minimums: [{ minimumFen: 1_000_000 }],
  lifetimeCapFen: undefined,
  annualCapFen: undefined,
  periods: 3,
};
const licensed = () =>
  play(
    aConcludedProject(),
    royaltyTransferActs.map((story) => (story.step === 'set-price' ? withFields(story, terms) : story)),
  );
const feeDue = () => play(licensed(), [...reported('period-1', 100_000_000), ...stated('period-1', 10_000_000).slice(0, 1)]);
const reasons = '许可费经催告仍未支付，依民法典第八百七十三条处理。';
const stop = act('transferOffice', 'notify-stop-use', 'stop-use', { reasons });
const give = (sellOffMonths: number) =>
  act('enterpriseSignatory', 'end-licence', 'give-notice', { sellOffMonths, reasons: '产品停产，不再需要本许可。' });
const nil = (period: string): readonly StoryAct[] => [
  act('enterpriseFinance', 'report-sales', 'nil-report', { explanation: '许可终止之前未再发生销售。' }, period),
  act('transferOffice', 'verify-report', 'accept', {}, period),
];
const dues = (project: Simulation<Project>) => project.open.find(({ step }) => step === 'issue-statement')?.opening.about;

describe('a licensee stops paying', () => {
  test('Licensee stops paying: interest, a demand after 60 days, the notice to stop (L15), the end of the licence; the fee stands as a receivable', () => {
    const project = feeDue();
    project.pass(89);
    expect(factTypes(project)).not.toContain('fee-demanded');
    project.pass(5);
    expect(factTypes(project)).toContain('fee-demanded');
    play(project, [stop]);
    const before = project.file.books;
    project.pass(35);
    expect(factTypes(project)).toEqual(expect.arrayContaining(['use-to-be-stopped', 'licence-ended', 'fee-receivable']));
    expect(project.file.books['university/cash']).toBe(before['university/cash']);
    // due on 16 April, ended on 18 July 2029: 93 days at 5 bp
    const owed = 10_465_000;
    expect(project.file.books['university/receivable']).toBe(owed);
    expect(project.file.books['enterprise/payable']).toBe(-owed);
    project.pass(20);
    play(project, nil('period-2'));
    const minimum = Number(dues(project)?.['dueFen']);
    expect(minimum).toBeGreaterThan(0);
    expect(minimum).toBeLessThan(1_000_000);
    play(project, [act('universityFinance', 'issue-statement', 'issue', { dueFen: minimum }, 'period-2')]);
    project.pass(120);
    expect(openKeys(project)).toEqual([
      'pay-royalty/period-1/maker',
      'pay-royalty/period-2/maker',
      'close-project/books/pm',
      'close-project/books/auditor',
    ]);
    play(project, closed);
    expect(project.state.phase).toBe('closed');
    expect(project.state.sharing.open?.map(({ id }) => id)).toEqual(['licence-fee.period-1', 'licence-fee.period-2']);
    const listed = (project.state.sharing.open ?? []).reduce((sum, { fen }) => sum + fen, 0);
    expect(openClearing(project.file.books)).toEqual([{ account: 'enterprise/payable', fen: -listed }]);
    expect(project.asked).toEqual([]);
  });

  test('paid within the thirty days, with its interest, the licence stays', () => {
    const project = feeDue();
    project.pass(95);
    play(project, [stop]);
    expect(openKeys(project)).not.toContain('notify-stop-use/licence');
    play(project, stated('period-1', 10_000_000).slice(1));
    project.pass(60);
    expect(project.state.sharing.licence?.ended).toBeUndefined();
    expect(project.state.payments['late-interest.period-1.1']).toMatchObject({ state: 'settled' });
  });

  test('time can be granted: it is demanded again sixty days later', () => {
    const project = feeDue();
    project.pass(95);
    play(project, [act('transferOffice', 'notify-stop-use', 'grant-time', { reasons: '被许可方资金周转困难，给予宽限。' })]);
    project.pass(50);
    expect(openKeys(project)).not.toContain('notify-stop-use/licence');
    project.pass(20);
    expect(openKeys(project)).toContain('notify-stop-use/licence');
  });

  test('everybody silent: the notice goes out, the licence ends, and the project manager can list what is open', () => {
    const project = feeDue();
    project.pass(700);
    expect(project.state.sharing.licence?.ended).toMatchObject({ cause: 'unpaid' });
    play(project, [act('projectManager', 'list-open-items', 'list', { reasons: '各方长期未处理，经多次催办无果。' }), ...closed]);
    expect(project.state.phase).toBe('closed');
    expect(project.state.sharing.open?.length).toBeGreaterThan(0);
  });

  test('a receivable paid late clears the claim that was booked, interest included', () => {
    const project = feeDue();
    project.pass(95);
    play(project, [stop]);
    project.pass(35);
    play(project, stated('period-1', 10_000_000).slice(1));
    expect(project.file.books).toMatchObject({ 'university/receivable': 0, 'enterprise/payable': 0 });
  });

  test('a lump sum for an assignment that is never paid is a receivable after the demand', () => {
    const assigned = resultTransferActs.map((story) => (story.step === 'choose-mode' ? withFields(story, { mode: 'assignment' }) : story));
    const project = play(aConcludedProject(), [...assigned, ...stated('lump-sum', 50_000_000).slice(0, 1)]);
    project.pass(100);
    expect(factTypes(project)).toContain('fee-receivable');
    play(project, closed);
    expect(project.state.sharing.open).toMatchObject([{ id: 'licence-fee.lump-sum' }]);
  });
});

describe('end of a licence', () => {
  test('notice of the licensee ends it after thirty days; the minimum counts by days, and stock is sold for six months at most', () => {
    const project = play(licensed(), [give(0)]);
    expect(() => attempt(project, give(7))).toThrow('sellOffMonths');
    project.pass(35);
    expect(project.state.sharing.licence?.ended).toMatchObject({ cause: 'at-notice', usedUntil: '2028-04-17T16:00:00.000Z' });
    play(project, nil('period-1'));
    // 32 of 365 days of the minimum of 1,000,000
    expect(dues(project)).toMatchObject({ dueFen: 87_671 });
    play(project, [...stated('period-1', 87_671), ...costed('period-1', 90_000, 0), ...closed]);
    expect(project.state.phase).toBe('closed');
    expect(openClearing(project.file.books)).toEqual([]);
  });

  test('stock sold after the end bears the royalty', () => {
    const project = play(licensed(), [give(6)]);
    project.pass(100);
    expect(openKeys(project)).toEqual(['royalty-period/period-1']);
    project.pass(130);
    expect(openKeys(project)).toEqual(['report-sales/period-1']);
  });

  test('a breach that is cured lets the licence stay; one that is not ends it', () => {
    const breach = act('transferOffice', 'end-licence', 'breach', { sellOffMonths: 0, reasons: '超出许可地域销售，请于三十日内纠正。' });
    const cured = play(licensed(), [breach, act('transferOffice', 'keep-licence', 'keep', { reasons: '被许可方已停止超地域销售。' })]);
    cured.pass(60);
    expect(cured.state.sharing.licence?.ended).toBeUndefined();
    const ended = play(licensed(), [breach]);
    ended.pass(40);
    expect(ended.state.sharing.licence?.ended).toMatchObject({ cause: 'breach' });
  });
});
