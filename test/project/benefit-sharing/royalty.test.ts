import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { centre, jinmen } from '#scripts/story/organisations.ts';
import { reported, royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { closed, costed, distributed, proposed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import examples from '#test/domain/money-examples.json' with { type: 'json' };
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, breaking, play } from '#test/support/play.ts';
import { factTypes, of, openKeys, upTo, withFields } from '#test/support/story.ts';
import { addMonths, daysBetween, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { positionsByName } from '#workflows/project/positions.ts';

/** The story's royalty with other terms. */
const withTerms = (terms: Record<string, unknown>): readonly StoryAct[] =>
  royaltyTransferActs.map((story) => (story.step === 'set-price' ? withFields(story, terms) : story));
const plain = (terms: Record<string, unknown> = {}) =>
  play(
    aConcludedProject(),
    withTerms({
      entryFeeFen: 0,
      tiers: [{ rateBp: 1000 }],
      minimums: [{ minimumFen: 1_000_000 }],
      periods: 2,
      lifetimeCapFen: undefined,
      annualCapFen: undefined,
      ...terms,
    }),
  );

test('E6: three royalty years are reported, stated, paid, shared, and the books are closed', () => {
  const project = play(aConcludedProject(), [...royaltyTransferActs, ...royaltySharingActs]);
  expect(project.state.phase).toBe('closed');
  const { statements } = project.state.sharing;
  expect(examples.E6.slice(0, 3).map(({ y }) => statements[`period-${y}`]?.dueFen)).toEqual(
    examples.E6.slice(0, 3).map(({ cash }) => cash),
  );
  const paid = 50_000_000 + 20_000_000 + 56_913_578;
  const positions = positionsByName(project.file.books);
  expect(positions['enterprise']).toBe(-220_000_000 - paid);
  expect(Object.values(positions).reduce((sum, fen) => sum + fen, 0)).toBe(0);
  expect(project.file.books['university/payable']).toBe(0);
  expect(project.open).toEqual([]);
});

test('E22: a deficit is carried to the next period and taken from it before anybody has a share', () => {
  const project = plain({ entryFeeFen: 3_000_000, minimums: [{ minimumFen: 0 }], creditableBp: 0, periods: 1 });
  play(project, [...stated('entry-fee', 3_000_000), ...costed('entry-fee', 4_999_100, 0)]);
  expect(project.state.sharing.deficitFen).toBe(2_000_000);
  expect(openKeys(project)).toEqual(['royalty-period/period-1']);
  play(project, [...reported('period-1', 100_030_000), ...stated('period-1', 10_003_000), ...costed('period-1', 0, 0)]);
  expect(project.state.sharing.distributions['period-1']?.costs?.booked).toEqual({ netFen: examples.E22.q2_net, deficitInFen: 2_000_000 });
  play(project, [...proposed('period-1'), ...distributed('period-1')]);
  expect(positionsByName(project.file.books)['inventors']).toBe(examples.E22.q2_inv);
  play(project, closed);
  expect(project.file.books['university/payable']).toBe(0);
});

test('a royalty year runs from the day of the handover to the same day a year on, and the next begins there', () => {
  const project = plain({ periods: 4 });
  const start = shanghaiDay(project.state.transfer.handedOverAt ?? '');
  const days = [1, 2, 3, 4].map((year) => {
    const ends = project.open.find(({ step }) => step === 'royalty-period')?.stamp.dueAt ?? '';
    expect(ends).toBe(startOfDay(addMonths(start, 12 * year)));
    project.passUntil(ends);
    return daysBetween(addMonths(start, 12 * (year - 1)), shanghaiDay(ends));
  });
  expect(days).toEqual([365, 365, 365, 366]); // 2032 is a leap year
});

describe('sales report', () => {
  const report = of(royaltySharingActs, 'report-sales');

  test('is asked for when a period is over; its net must be what its lines make', () => {
    const project = plain();
    expect(openKeys(project)).toEqual(['royalty-period/period-1']);
    project.pass(370);
    expect(openKeys(project)).toEqual(['royalty-period/period-2', 'report-sales/period-1']);
    expect(attempt(project, withFields(report, { netSalesFen: 432_209_876 }))).toMatchObject(
      breaking({ rule: 'net-sales-differ', field: 'netSalesFen', figures: { expectedFen: 432_109_876, netSalesFen: 432_209_876 } }),
    );
    expect(
      attempt(
        project,
        withFields(report, { lines: [{ product: '膜', units: 1, grossFen: 5, returnsFen: 9, deductionsFen: 0 }], netSalesFen: 0 }),
      ),
    ).toMatchObject(breaking({ rule: 'net-sales-differ', field: 'netSalesFen', figures: { expectedFen: -4, netSalesFen: 0 } }));
    play(project, [report]);
    expect(openKeys(project)).toEqual(['royalty-period/period-2', 'verify-report/period-1']);
  });

  test('a query sends it back; unanswered, it is accepted provisionally', () => {
    const project = play(plain(), [
      report,
      act('transferOffice', 'verify-report', 'query', { questions: '退货数量与海关数据不一致，请说明。' }),
    ]);
    expect(openKeys(project)).toContain('report-sales/period-1');
    expect(openKeys(project)).not.toContain('verify-report/period-1');
    play(project, [report]);
    project.pass(40);
    expect(factTypes(project).filter((type) => type === 'sales-report-accepted')).toHaveLength(1);
    expect(openKeys(project)).toContain('issue-statement/period-1');
  });

  test('a queried report that is never answered counts for no less than was reported', () => {
    const project = play(plain(), [
      report,
      act('transferOffice', 'verify-report', 'query', { questions: '退货数量与海关数据不一致，请说明。' }),
    ]);
    project.pass(60);
    expect(project.state.sharing.reports['period-1']).toEqual({ netSalesFen: 432_109_876, estimated: true, accepted: true });
    expect(project.open.find(({ step }) => step === 'issue-statement')?.opening.about).toEqual({ year: 1, dueFen: 43_210_988 });
  });

  test('silence after a second notice is estimated as the last period, at least the minimum; nothing is paid by it', () => {
    const project = play(plain({ tiers: [{ rateBp: 1000 }], minimums: [{ minimumFen: 1_000_000 }] }), reported('period-1', 432_109_876));
    project.pass(800);
    expect(project.state.sharing.reports['period-2']).toEqual({ netSalesFen: 432_109_876, estimated: true, accepted: true });
    expect(openKeys(project)).toEqual(['issue-statement/period-1', 'issue-statement/period-2']);
    const silent = plain();
    silent.pass(450);
    expect(silent.state.sharing.reports['period-1']).toEqual({ netSalesFen: 0, estimated: true, accepted: true });
    expect(silent.open.find(({ step }) => step === 'issue-statement')?.opening.about).toEqual({ year: 1, dueFen: 1_000_000 });
    expect(silent.state.payments['licence-fee.period-1']).toBeUndefined();
  });

  test('without sales only the minimum is due; without a minimum nothing, and the books close', () => {
    const nil = (period: string) => [
      act('enterpriseFinance', 'report-sales', 'nil-report', { explanation: '本期产线改造，未发生销售。' }, period),
      act('transferOffice', 'verify-report', 'accept', {}, period),
    ];
    const project = play(plain({ minimums: [{ minimumFen: 0 }], periods: 1 }), [
      ...nil('period-1'),
      act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }),
    ]);
    expect(openKeys(project)).toEqual(['close-project/books/pm', 'close-project/books/auditor']);
  });

  test('a licence that is fully paid asks for nothing more', () => {
    const project = play(plain({ lifetimeCapFen: 5_000_000, periods: 5 }), reported('period-1', 100_000_000));
    project.pass(800);
    expect(openKeys(project)).toEqual(['issue-statement/period-1']);
    play(project, stated('period-1', 5_000_000));
    expect(openKeys(project)).toEqual(['book-costs/period-1/maker']);
  });
});

test('a report that is still out when the licence turns out to be fully paid is asked for no longer', () => {
  const [report, verify] = reported('period-1', 100_000_000);
  const project = play(plain({ lifetimeCapFen: 5_000_000, periods: 5 }), report ? [report] : []);
  while (!openKeys(project).includes('report-sales/period-2')) {
    expect(project.passToNextDue()).toBe(true);
    if (openKeys(project).includes('verify-report/period-1'))
      play(project, [
        act('transferOffice', 'verify-report', 'query', { questions: '请说明退货的构成和核算口径。' }, 'period-1'),
        ...(report ? [report] : []),
      ]);
  }
  play(project, verify ? [verify] : []);
  expect(openKeys(project)).toEqual(['issue-statement/period-1']);
  play(project, [...stated('period-1', 5_000_000), ...costed('period-1', 6_000_000, 0), ...closed]);
  project.pass(900);
  expect(project.state.phase).toBe('closed');
  expect(project.open).toEqual([]);
});

test('the broker of a later income is not paid for an earlier one', () => {
  const project = play(aConcludedProject(), [...royaltyTransferActs, ...upTo(royaltySharingActs, 'pay-and-file')]);
  play(project, [
    ...reported('period-1', 432_109_876),
    act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, 'period-1'),
    ...reported('period-2', 123_456_789),
    ...stated('period-2', 20_000_000),
    ...costed('period-2', 300_000, 0),
    withFields(of(royaltySharingActs, 'propose-distribution', { subject: 'period-2' }), { broker: jinmen }),
    ...royaltySharingActs.filter(({ step, subject }) => step === 'pay-and-file' && subject === 'entry-fee'),
  ]);
  expect(project.state.payments['broker.entry-fee']).toMatchObject({ payee: centre, state: 'settled' });
});

test('a year’s sales have a limit within which thirty years of royalty can be added up', () => {
  const [report] = reported('period-1', 10_000_000_000_001);
  expect(() => attempt(plain(), report as StoryAct)).toThrow('netSalesFen');
});
