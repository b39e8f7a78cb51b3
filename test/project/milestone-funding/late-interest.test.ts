import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, obligingWorld, play } from '#test/support/play.ts';
import { aWorkedProject, milestone } from '#test/support/worked-project.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import { tranchePlan } from '#workflows/domain/tranches.ts';
import { daysLate } from '#workflows/engine/period.ts';
import type { World } from '#workflows/engine/simulate.ts';

const amountFen = 85_500_000;
const prepare = act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen });
const release = act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'release', {});
/** A bank that refuses the first orders of a tranche. */
const refusing = (times: number): World => {
  let left = times;
  return (effect, at) => {
    if (effect.payload['purpose'] !== 'tranche' || left === 0) return obligingWorld(effect, at);
    left -= 1;
    return { state: 'failed', reason: 'AC04' };
  };
};
function late(days: number, world?: World) {
  const project = play(anAwardedProject(world ? { world } : {}), [...sc1Contract, ...started, ...accepted(1)]);
  const until = project.state.funding.milestones[0]?.payableUntil ?? '';
  const pass = (count: number) => project.passUntil(new Date(Date.parse(until) + count * 86_400_000).toISOString());
  pass(days);
  return { project: play(project, [prepare, release]), pass };
}

test('Enterprise misses advance: interest on a late tranche is owed from the release on, paid by an order of its own, and ends at zero', () => {
  const { project } = late(47);
  const fen = 2_009_250;
  expect(project.file.books).toMatchObject({ 'university/receivable': fen, 'enterprise/payable': -fen, 'university/cash': amountFen });
  expect(openClearing(project.file.books)).toEqual([{ account: 'enterprise/payable', fen: -fen }]);
  const pay = act('enterpriseFinance', 'pay-late-interest', 'prepare', { amountFen: fen });
  expect(attempt(project, act('enterpriseFinance', 'pay-late-interest', 'prepare', { amountFen: fen + 1 }))).toMatchObject(
    breaking({ rule: 'sum-not-due', field: 'amountFen', figures: { dueFen: fen, givenFen: fen + 1 } }),
  );
  play(project, [pay]);
  expect(attempt(project, act('enterpriseFinance', 'pay-late-interest', 'release', {}, 'milestone-1.1'))).toMatchObject({
    refused: 'SAME_PERSON',
  });
  play(project, [act('enterpriseFinanceChecker', 'pay-late-interest', 'release', {})]);
  expect(project.file.books).toMatchObject({ 'university/receivable': 0, 'enterprise/payable': 0, 'university/cash': amountFen + fen });
  expect([keysOf(project, 'pay-late-interest'), keysOf(project, 'waive-late-interest')]).toEqual([[], []]);
});

/** E12: 31,663,500, the first part of 100,000,001 less 5 % retained, at 5 basis points a day, at most 5 %. */
test.each([
  [47, 744_092],
  [130, 1_583_175],
])('E12: %i days late, reached through the payment of a tranche, %i fen are owed and paid', (days, fen) => {
  const project = aWorkedProject({
    at: '2026-03-02T02:00:00.000Z',
    contract: {
      priceFen: 100_000_001,
      tranches: tranchePlan({ priceFen: 100_000_001, weightsBp: [3333, 3333, 3334], retentionBp: 500 }).map((tranche, index) => ({
        milestone: index + 1,
        dueOn: '2026-12-31',
        indicators: ['corrosion'],
        valueFen: tranche.trancheFen,
        ...tranche,
      })),
      lateDailyBp: 5,
    },
    milestones: [milestone(1, 'accepted', { payableUntil: '2026-03-31T16:00:00.000Z' }), milestone(2, 'active'), milestone(3, 'planned')],
    paid: [],
  });
  project.passUntil(new Date(Date.parse('2026-03-31T16:00:00.000Z') + days * 86_400_000).toISOString());
  play(project, [act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen: 31_663_500 }), release]);
  expect(factsOf(project, 'late-interest-accrued').map((one) => one.fen)).toEqual([fen]);
  play(project, [
    act('enterpriseFinance', 'pay-late-interest', 'prepare', { amountFen: fen }),
    act('enterpriseFinanceChecker', 'pay-late-interest', 'release', {}),
  ]);
  expect(project.file.books).toMatchObject({ 'university/receivable': 0, 'university/cash': 31_663_500 + fen });
  expect(openClearing(project.file.books)).toEqual([]);
});

test('a release that the bank refuses and that is repeated adds only the days since', () => {
  const { project, pass } = late(47, refusing(1));
  pass(60);
  play(project, [prepare, release]);
  expect(factsOf(project, 'late-interest-accrued').map(({ fen }) => fen)).toEqual([2_009_250, 2_565_000 - 2_009_250]);
  expect(project.file.books['enterprise/payable']).toBe(-2_565_000);
});

test('the creditor may waive it, with a reason: what is waived is owed no more, nor owed again', () => {
  const { project, pass } = late(47, refusing(1));
  const waive = act('universitySignatory', 'waive-late-interest', 'waive', { reason: '因银行系统故障延误，经协商予以免除。' });
  expect(attempt(project, { ...waive, by: 'enterpriseSignatory', subject: 'milestone-1.1' })).toMatchObject({ refused: 'NOT_YOURS' });
  play(project, [act('enterpriseFinance', 'pay-late-interest', 'prepare', { amountFen: 2_009_250 }), waive]);
  expect(openClearing(project.file.books)).toEqual([]);
  expect(project.recordings.at(-1)?.transfers).toMatchObject([
    { kind: 'late-interest-waived', reverses: 'owed.late-interest.milestone-1.1' },
  ]);
  pass(60);
  play(project, [prepare, release]);
  expect(project.file.books['enterprise/payable']).toBe(-(2_565_000 - 2_009_250));
});

test('Software outage over a deadline: its days are not late, and bear no interest', () => {
  const lengths = { waitDayMs: 86_400_000, actByDayMs: 86_400_000 };
  const out = (from: string, to: string) => ({ version: 'cn-2026.1', notices: [], outages: [{ id: 'outage-1', from, to }] });
  const late = (calendar: ReturnType<typeof out>) => daysLate('2026-03-09T16:00:00.000Z', '2026-03-12T02:00:00.000Z', lengths, calendar);
  expect(late(out('2026-01-05T02:00:00.000Z', '2026-01-05T09:00:00.000Z'))).toBe(3);
  expect(late(out('2026-03-11T02:00:00.000Z', '2026-03-11T09:00:00.000Z'))).toBe(2);
});
