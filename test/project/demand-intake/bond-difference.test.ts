import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { shortAgain, underpaid } from '#scripts/story/underpaid.ts';
import { actsOf, ordersOf } from '#test/support/on-record.ts';
import { actorOf, aProject, attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { whyNotPaid } from '#workflows/modules/payment/on-record.ts';
import { paidOtherwise } from '#workflows/project/payment/paid-otherwise.ts';
import type { Project } from '#workflows/project/state.ts';
import { atIntake } from './acts.ts';

const reason = '专户实收金额与回单不一致，已向开户行查询并取得对账单。';
const found = (by: 'platformFinance' | 'platformFinanceChecker', seenFen: number, ahead = 0) =>
  act(by, 'confirm-bond', 'mismatch', ({ day }) => ({ seenFen, statementOn: day(ahead), statement: '对账单 20260331-07', reason }), 'bond');
const agreed = (by: 'platformFinance' | 'platformFinanceChecker', seenFen: number) => act(by, 'confirm-bond', 'agree', { seenFen }, 'bond');
const seen = (fen: number) => [found('platformFinance', fen), agreed('platformFinanceChecker', fen)];
const confirmed = (by: 'platformFinance' | 'platformFinanceChecker', amountFen: number) =>
  act(by, 'confirm-bond', 'confirm', ({ day }) => ({ amountFen, receivedOn: day(0) }), 'bond');
const paid = (amountFen: number): StoryAct[] => [
  act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen }),
  act('enterpriseFinanceChecker', 'pay-bond', 'release', { amountFen }),
];
const toppedUp = (fen: number) => [...paid(fen), confirmed('platformFinance', fen), confirmed('platformFinanceChecker', fen)];
const withdraw = act('enterpriseSignatory', 'withdraw-demand', 'withdraw', {
  cause: 'plans-changed',
  reason: '产线规划调整，需求已经取消，不再张榜。',
});

const rowsOf = ({ recordings }: Simulation<Project>, ...kinds: readonly string[]) =>
  recordings.flatMap(({ transfers }) => transfers).filter(({ kind }) => kinds.includes(kind));
/** Every payment stands on two people’s acts, as the worker asks the record. */
const unpaid = (project: Simulation<Project>) => {
  const [orders, acts] = [ordersOf(project), actsOf(project)];
  return orders.flatMap((order) => whyNotPaid(order, orders, acts, paidOtherwise) ?? []);
};
const escrow = ({ file }: Simulation<Project>) => file.books['platform/escrow'] ?? 0;

describe('another sum than the bond asked has arrived (S1.10)', () => {
  test('two different officers see it, with the bank’s document; neither the sum asked nor tomorrow’s statement will do', () => {
    const project = atIntake('confirm-bond');
    expect(attempt(project, found('platformFinance', 6_000_000))).toMatchObject(
      breaking({ rule: 'sums-agree', field: 'seenFen', figures: { dueFen: 6_000_000 } }),
    );
    expect(brokenIn(attempt(project, found('platformFinance', 5_990_000, 1)))).toEqual(['day-too-late statementOn']);
    play(project, [found('platformFinance', 5_990_000)]);
    expect(attempt(project, agreed('platformFinance', 5_990_000))?.refused).toBe('SAME_PERSON');
    expect(() => play(project, [confirmed('platformFinanceChecker', 6_000_000)])).toThrow('UNKNOWN_OUTCOME');
    expect(attempt(project, agreed('platformFinanceChecker', 5_990_001))).toMatchObject(
      breaking({ rule: 'seen-otherwise', field: 'seenFen', figures: { seenFen: 5_990_000, givenFen: 5_990_001 } }),
    );
    expect(project.file.books['platform/escrow']).toBe(6_000_000); // nothing is booked by one alone
    play(project, [act('platformFinanceChecker', 'confirm-bond', 'send-back', { reason: '对账单为前一日，请按当日对账单重新核对。' })]);
    expect(project.asked.map(({ key, opening }) => [key, opening.about])).toEqual([
      ['confirm-bond/bond/maker', { fen: 6_000_000, seen: 'unseen' }],
    ]);
  });

  test('nobody agrees: it stays where it is, and nothing is booked', () => {
    const project = play(atIntake('confirm-bond'), [found('platformFinance', 5_990_000)]);
    project.pass(120);
    expect(project.asked.map(({ key }) => key)).toEqual(['confirm-bond/bond/checker']);
    expect([project.state.phase, rowsOf(project, 'bond-shortfall')]).toEqual(['intake', []]);
  });

  test('less: a row takes back what did not arrive, and the rest is asked for with its own figure and deadline', () => {
    const project = play(atIntake('confirm-bond'), seen(5_990_000));
    expect(rowsOf(project, 'bond-shortfall')).toMatchObject([
      { id: 'shortfall.bond', debit: 'enterprise/cash', credit: 'platform/escrow', fen: 10_000, reverses: 'bond.bond' },
    ]);
    expect([escrow(project), project.state.intake.bondFen]).toEqual([5_990_000, 5_990_000]);
    expect(project.asked.map(({ key, opening }) => [key, opening.about, opening.due])).toEqual([
      ['pay-bond/bond-2/maker', { fen: 10_000, heldFen: 5_990_000 }, { count: 10, unit: 'workingDay', kind: 'act' }],
    ]);
    // what is missing is no longer a matter of a waiver
    expect(project.open.map(({ step }) => step)).not.toContain('ask-bond-waiver');
    expect(brokenIn(attempt(project, act('enterpriseFinance', 'pay-bond', 'prepare', { amountFen: 6_000_000 })))).toEqual([
      'sum-not-due amountFen',
    ]);
    play(project, toppedUp(10_000));
    expect(project.state).toMatchObject({ phase: 'listed', intake: { bondFen: 6_000_000 } });
    expect(openClearing(project.file.books)).toEqual([{ account: 'platform/escrow', fen: 6_000_000 }]);
  });

  test('the rest may be short again, or nothing may have arrived at all', () => {
    const project = play(atIntake('confirm-bond'), [...seen(0), ...paid(6_000_000), ...seen(4_000_000), ...paid(2_000_000)]);
    expect(project.asked.map(({ key }) => key)).toEqual(['confirm-bond/bond-3/maker']);
    play(project, [confirmed('platformFinance', 2_000_000), confirmed('platformFinanceChecker', 2_000_000)]);
    expect([project.state.phase, escrow(project)]).toEqual(['listed', 6_000_000]);
  });

  test('not topped up in time, the demand lapses and what has arrived goes back whole', () => {
    const project = play(atIntake('confirm-bond'), seen(5_990_000));
    project.pass(30);
    expect(project.state.phase).toBe('lapsed');
    expect(rowsOf(project, 'bond-return')).toMatchObject([{ fen: 5_990_000, formula: { inputs: { cause: 'underpaid' } } }]);
    expect([openClearing(project.file.books), escrow(project), unpaid(project)]).toEqual([[], 0, []]);
  });

  test('withdrawn meanwhile, all that has arrived goes back, however much that is', () => {
    for (const fen of [0, 5_990_000, 6_000_001]) {
      const before = play(atIntake('confirm-bond'), [withdraw, ...seen(fen)]);
      const after = play(atIntake('confirm-bond'), fen < 6_000_000 ? [...seen(fen), withdraw] : [withdraw, ...seen(fen)]);
      for (const project of [before, after]) {
        expect([project.state.phase, openClearing(project.file.books), escrow(project), unpaid(project)]).toEqual(['withdrawn', [], 0, []]);
        expect(rowsOf(project, 'bond-return').reduce((sum, row) => sum + row.fen, 0)).toBe(fen);
      }
    }
  });

  test('more: it is booked, the excess goes back by an order of its own, and the demand is listed with the bond asked', () => {
    const project = play(atIntake('confirm-bond'), seen(6_000_001));
    expect(project.state).toMatchObject({ phase: 'listed', intake: { bondFen: 6_000_000 } });
    expect(rowsOf(project, 'bond-excess', 'bond-return')).toMatchObject([
      { id: 'excess.bond', debit: 'platform/escrow', credit: 'enterprise/cash', fen: 1 },
      { id: 'bond-return.excess-bond', debit: 'enterprise/cash', credit: 'platform/escrow', fen: 1 },
    ]);
    expect([openClearing(project.file.books), unpaid(project)]).toEqual([[{ account: 'platform/escrow', fen: 6_000_000 }], []]);
  });

  test('a sum that one person has seen twice returns nothing', () => {
    const project = play(atIntake('confirm-bond'), seen(6_000_001));
    const alone = actsOf(project).map((one) => (one.step === 'confirm-bond' ? { ...one, actor: { ...one.actor, person: 'one' } } : one));
    const orders = ordersOf(project);
    const back = orders.filter(({ purpose }) => purpose === 'bond-return');
    expect(back.map((order) => whyNotPaid(order, orders, alone, paidOtherwise))).toEqual(['NOT_RELEASED']);
  });

  test('the rest of a higher budget’s bond may be short as well; not topped up, the round ends as it would have', () => {
    const project = play(aProject(), shortAgain);
    expect(project.asked.map(({ key, opening }) => [key, opening.about])).toEqual([
      ['pay-bond/bond-4/maker', { fen: 100, heldFen: 7_999_900 }],
    ]);
    project.pass(30);
    expect([project.state.phase, openClearing(project.file.books), escrow(project), unpaid(project)]).toEqual(['noProposals', [], 0, []]);
    const topped = play(aProject(), underpaid);
    expect([topped.state.selection.round, topped.state.phase, escrow(topped), unpaid(topped)]).toEqual([2, 'noProposals', 0, []]);
  });
});

describe('who reads it', () => {
  const finding = (details: Readonly<Record<string, unknown>>) => ({
    step: 'confirm-bond',
    subject: 'bond',
    outcome: 'mismatch',
    person: 'platform-finance',
    organisation: actorOf('platformFinance').organisation,
    role: 'pm.finance',
    fact: 'bond-mismatch',
    details,
  });
  const readers = ['enterpriseFinance', 'projectManager', 'fundOfficer', 'investigator', 'expert1'] as const satisfies readonly Player[];

  test('the payer and the platform read the finding with its document; the funder knows of it; nobody else', () => {
    const project = play(atIntake('confirm-bond'), [found('platformFinance', 5_990_000)]);
    const matter = finding({ fen: 6_000_000, seenFen: 5_990_000 });
    expect(readers.filter((player) => knows(project, player, matter))).toEqual(['enterpriseFinance', 'projectManager', 'fundOfficer']);
    expect(readers.filter((player) => knows(project, player, matter, 'read'))).toEqual(['enterpriseFinance', 'projectManager']);
    const informed = (type: string) =>
      project.recordings
        .flatMap(({ facts, notices }) => (facts.some((fact) => fact.type === type) ? notices : []))
        .map(({ to }) => to.role);
    expect(informed('bond-mismatch')).toEqual(['ent.finance', 'pm']);
    play(project, [agreed('platformFinanceChecker', 5_990_000)]);
    expect(informed('bond-short')).toEqual(expect.arrayContaining(['ent.finance', 'pm']));
  });
});
