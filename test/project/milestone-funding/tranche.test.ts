import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, brokenIn, obligingWorld, play } from '#test/support/play.ts';
import type { World } from '#workflows/engine/simulate.ts';

const amountFen = 85_500_000;
const prepare = act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen });
const release = act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'release', {});
const due = (world?: World) => play(anAwardedProject(world ? { world } : {}), [...sc1Contract, ...started, ...accepted(1)]);
/** A bank that refuses the first `times` orders of a tranche. */
const refusing = (times: number): World => {
  let left = times;
  return (effect, at) => {
    if (effect.payload['purpose'] !== 'tranche' || left === 0) return obligingWorld(effect, at);
    left -= 1;
    return { state: 'failed', reason: 'AC04' };
  };
};

test('the maker cannot release, and another sum than the contract’s is refused', () => {
  const simulation = due();
  expect(attempt(simulation, act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen: 90_000_000 }))).toMatchObject(
    breaking({ rule: 'sum-not-due', field: 'amountFen', figures: { dueFen: amountFen, givenFen: 90_000_000 } }),
  );
  play(simulation, [prepare]);
  expect(attempt(simulation, act('enterpriseFinance', 'pay-enterprise-tranche', 'release', {}, 'milestone-1'))).toMatchObject({
    refused: 'SAME_PERSON',
  });
  expect(simulation.file.books['university/cash']).toBeUndefined();
  play(simulation, [release]);
  expect(simulation.file.books['university/cash']).toBe(amountFen);
});

test('what the checker sends back is prepared again, by either', () => {
  const simulation = play(due(), [
    prepare,
    act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'send-back', { reason: '收款账号与合同不一致，请核对。' }),
  ]);
  play(simulation, [
    act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'prepare', { amountFen }),
    act('enterpriseFinance', 'pay-enterprise-tranche', 'release', {}),
  ]);
  expect(simulation.state.releases?.prepared).toEqual({});
});

test('Payment fails at bank: it opens again under the same id and is booked once', () => {
  const simulation = play(due(refusing(2)), [prepare, release]);
  expect(simulation.state.payments['tranche.milestone-1']).toMatchObject({ state: 'failed', failure: 'AC04', attempt: 1 });
  expect(keysOf(simulation, 'confirm-receipt')).toEqual([]);
  play(simulation, [prepare, release, prepare, release]);
  expect(simulation.state.payments['tranche.milestone-1']).toMatchObject({ state: 'settled', attempt: 3 });
  const booked = simulation.recordings.flatMap(({ transfers }) => transfers).filter(({ kind }) => kind === 'tranche');
  expect(booked).toMatchObject([{ id: 'tranche.milestone-1', fen: amountFen, formula: { name: 'tranche-cash' } }]);
});

test('while the bank has not answered nothing can be ordered again', () => {
  const simulation = play(
    due((effect, at) => (effect.payload['purpose'] === 'tranche' ? undefined : obligingWorld(effect, at))),
    [prepare, release],
  );
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toEqual([]);
  expect(simulation.file.effects).toMatchObject([{ id: 'pay.tranche.milestone-1.1' }]);
  simulation.answer('pay.tranche.milestone-1.1', { state: 'settled', reference: 'late-answer', settledAt: simulation.now });
  simulation.answer('pay.tranche.milestone-1.1', { state: 'settled', reference: 'again', settledAt: simulation.now });
  expect(simulation.file.books['university/cash']).toBe(amountFen);
});

test('E12: paid 47 days late, the interest that has accrued is stated', () => {
  const simulation = due();
  const until = simulation.state.funding.milestones[0]?.payableUntil ?? '';
  simulation.passUntil(new Date(Date.parse(until) + 46.5 * 86_400_000).toISOString());
  play(simulation, [prepare, release]);
  expect(factsOf(simulation, 'late-interest-accrued')).toEqual([
    { type: 'late-interest-accrued', subject: 'milestone-1', days: 47, fen: 2_009_250 },
  ]);
  expect(simulation.file.books['university/cash']).toBe(amountFen);
});

test('a mismatch is for the enterprise to answer, and the project manager hears of it; only the exact sum matches', () => {
  const simulation = play(due(), [prepare, release]);
  play(simulation, [
    act('universityFinance', 'confirm-receipt', 'mismatch', { amountFen: 85_000_000, reason: '到账金额少五千元，请企业核对。' }),
  ]);
  expect(simulation.recordings.at(-1)?.notices.map(({ to, template }) => [to.role, template])).toEqual([
    ['ent.finance', 'receipt-mismatch'],
    ['pm', 'receipt-mismatch'],
  ]);
  expect(keysOf(simulation, 'confirm-receipt')).toEqual([]);
  play(simulation, [act('enterpriseFinance', 'answer-receipt', 'disagree', { reason: '我行回单显示已足额付出，请再次核对。' })]);
  expect(
    attempt(simulation, act('universityFinance', 'confirm-receipt', 'match', { amountFen: 85_000_000, receivedOn: '2026-06-03' })),
  ).toMatchObject(
    breaking(
      { rule: 'sum-not-arrived', field: 'amountFen', figures: { dueFen: amountFen, givenFen: 85_000_000 } },
      { rule: 'day-too-late', field: 'receivedOn', figures: { day: '2026-06-03', until: '2026-06-01' } },
    ),
  );
  play(simulation, tranchePaid(amountFen).slice(2));
  expect(simulation.file.books).toMatchObject({ 'enterprise/retention': -4_500_000, 'university/receivable': 4_500_000 });
  expect(keysOf(simulation, 'confirm-receipt')).toEqual([]);
});

test('a match on a day that cannot be, and a mismatch over the very sum, are refused with the field', () => {
  const simulation = play(due(), [prepare, release]);
  const match = (receivedOn: string, sum = amountFen) =>
    brokenIn(attempt(simulation, act('universityFinance', 'confirm-receipt', 'match', { amountFen: sum, receivedOn })));
  expect(match('1999-01-01')).toEqual(['day-too-early receivedOn']);
  expect(match('2199-12-31')).toEqual(['day-too-late receivedOn']);
  expect(match('2199-12-31', 1)).toEqual(['sum-not-arrived amountFen', 'day-too-late receivedOn']);
  expect(
    attempt(
      simulation,
      act('universityFinance', 'confirm-receipt', 'mismatch', { amountFen, reason: '到账金额与通知金额不一致，请核对。' }),
    ),
  ).toMatchObject(breaking({ rule: 'sums-agree', field: 'amountFen', figures: { dueFen: amountFen } }));
  play(simulation, tranchePaid(amountFen).slice(2));
});

test('held back by the enterprise, it stays due, the university gets a notice, and interest goes on', () => {
  const simulation = play(due(), [
    act('enterpriseFinance', 'pay-enterprise-tranche', 'hold', { reason: '合同第七条：发票未开具前可暂缓付款。' }),
  ]);
  expect(simulation.recordings.at(-1)?.notices.map(({ to, template }) => [to.role, template])).toEqual([
    ['uni.finance', 'payment-held'],
    ['pm', 'payment-held'],
  ]);
  const row = simulation.open.find(({ step }) => step === 'pay-enterprise-tranche');
  expect([row?.opening.about?.['held'], row?.stamp.dueAt]).toEqual(['yes', simulation.state.funding.milestones[0]?.payableUntil]);
  simulation.passUntil(new Date(Date.parse(row?.stamp.dueAt ?? '') + 86_400_000).toISOString());
  play(simulation, [prepare, release]);
  expect(simulation.state.releases?.held).toEqual([]);
  expect(factsOf(simulation, 'late-interest-accrued')).toMatchObject([{ days: 1 }]);
});

test('settled by the bank’s own time, unless that cannot be: before the order, or not yet', () => {
  const settledAt = (bank: (at: string) => string) => {
    let [ordered, answered] = ['', ''];
    const simulation = due((effect, at) => (effect.payload['purpose'] === 'tranche' ? undefined : obligingWorld(effect, at)));
    play(simulation, [prepare, release]);
    ordered = simulation.now;
    simulation.pass(2);
    answered = simulation.now;
    simulation.answer('pay.tranche.milestone-1.1', { state: 'settled', reference: 'r', settledAt: bank(ordered) });
    return { settled: simulation.state.payments['tranche.milestone-1']?.settledAt, ordered, answered };
  };
  const plus = (days: number) => (at: string) => new Date(Date.parse(at) + days * 86_400_000).toISOString().replace('.000Z', 'Z');
  const fair = settledAt(plus(1));
  expect(Date.parse(fair.settled ?? '') - Date.parse(fair.ordered)).toBe(86_400_000);
  for (const impossible of [settledAt(plus(-1)), settledAt(plus(9))]) expect(impossible.settled).toBe(impossible.answered);
});

test('nobody’s silence pays', () => {
  const simulation = due();
  simulation.pass(200);
  play(simulation, [prepare]);
  simulation.pass(200);
  expect(simulation.state.payments['tranche.milestone-1']).toBeUndefined();
});
