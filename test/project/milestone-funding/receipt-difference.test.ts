import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { universityDefaulted } from '#scripts/story/endings.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { agreed, differencePaid, excessReturned, seen, underpaidTranche } from '#scripts/story/underpaid-tranche.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actsOf, ordersOf } from '#test/support/on-record.ts';
import { actorOf, aProject, attempt, breaking, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { accountTypes, kindOf, openClearing } from '#workflows/domain/ledger.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { whyNotPaid } from '#workflows/modules/payment/on-record.ts';
import { paidOtherwise } from '#workflows/project/payment/paid-otherwise.ts';
import { trialBalance } from '#workflows/project/payment/trial-balance.ts';
import type { Project } from '#workflows/project/state.ts';

const dueFen = 85_500_000;
/** The first tranche is paid by the bank's word, and waits for the university's. */
const paid = (...acts: readonly StoryAct[]) =>
  play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1), ...tranchePaid(dueFen).slice(0, 2), ...acts]);
const confirmed = (amountFen: number) =>
  act('universityFinance', 'confirm-receipt', 'match', ({ day }) => ({ amountFen, receivedOn: day(0) }));
const rowsOf = ({ recordings }: Simulation<Project>, ...kinds: readonly string[]) =>
  recordings
    .flatMap(({ transfers }) => transfers)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, debit, credit, fen }) => [kind, debit, credit, fen]);
const asked = (project: Simulation<Project>) =>
  project.open
    .filter(({ step }) => ['confirm-receipt', 'answer-receipt', 'pay-difference'].includes(step))
    .map(({ key, opening: { about, for: to } }) => [key, to.role, about?.['fen']]);
const cash = ({ file }: Simulation<Project>) => file.books['university/cash'];

describe('another sum has arrived than the bank reported (S4.03)', () => {
  test('nothing is booked by one side alone: the enterprise says whether it sees the same', () => {
    const project = paid(seen(85_000_000));
    expect(asked(project)).toEqual([['answer-receipt/milestone-1.2', 'ent.finance', dueFen]]);
    expect([cash(project), rowsOf(project, 'receipt-shortfall', 'difference-owed')]).toEqual([dueFen, []]);
    expect(attempt(project, agreed(84_999_999))).toMatchObject(
      breaking({ rule: 'seen-otherwise', field: 'seenFen', figures: { seenFen: 85_000_000, givenFen: 84_999_999 } }),
    );
    project.pass(60);
    expect(asked(project)).toEqual([['answer-receipt/milestone-1.2', 'ent.finance', dueFen]]);
    play(project, [act('enterpriseFinance', 'answer-receipt', 'disagree', { reason: '我行回单显示已足额付出，请再次核对。' })]);
    expect(asked(project)).toEqual([['confirm-receipt/milestone-1', 'uni.finance', dueFen]]);
    play(project, [confirmed(dueFen)]);
    expect([project.state.funding.confirmed, cash(project)]).toEqual([['milestone-1'], dueFen]);
  });

  test('less: the books follow what arrived, and the rest is the university’s claim until it is paid and seen', () => {
    const project = paid(seen(85_000_000), agreed(85_000_000));
    expect(rowsOf(project, 'receipt-shortfall', 'difference-owed')).toEqual([
      ['receipt-shortfall', 'enterprise/cash', 'university/cash', 500_000],
      ['difference-owed', 'university/receivable', 'enterprise/payable', 500_000],
    ]);
    expect([cash(project), project.state.funding.confirmed]).toEqual([85_000_000, []]);
    expect(openClearing(project.file.books)).toContainEqual({ account: 'enterprise/payable', fen: -500_000 });
    expect(asked(project)).toEqual([['pay-difference/milestone-1.2/maker', 'ent.finance', 500_000]]);
    // verified is what has arrived whole: no subsidy before
    expect(keysOf(project, 'request-subsidy')).toEqual([]);
    play(project, differencePaid(500_000));
    expect(asked(project)).toEqual([['confirm-receipt/milestone-1.2', 'uni.finance', 500_000]]);
    play(project, [confirmed(500_000)]);
    expect(project.state.funding.confirmed).toEqual(['milestone-1', 'milestone-1.2']);
    expect(project.file.books).toMatchObject({ 'university/cash': dueFen, 'enterprise/payable': 0, 'enterprise/retention': -4_500_000 });
    expect(openClearing(project.file.books)).toEqual(openClearing(paid(confirmed(dueFen)).file.books));
  });

  test('the rest may be short again, or nothing may have arrived at all', () => {
    const project = paid(seen(0), agreed(0), ...differencePaid(dueFen), seen(85_000_000), agreed(85_000_000), ...differencePaid(500_000));
    play(project, [confirmed(500_000)]);
    expect([cash(project), asked(project)]).toEqual([dueFen, []]);
    expect(project.state.funding.confirmed).toEqual(['milestone-1', 'milestone-1.3']);
    expect(factsOf(project, 'receipt-difference-agreed').map((fact) => [fact['subject'], fact['differenceFen'], fact['payer']])).toEqual([
      ['milestone-1.2', dueFen, 'enterprise'],
      ['milestone-1.3', 500_000, 'enterprise'],
    ]);
  });

  test('more: the sum due counts at once, and the excess is the enterprise’s claim until the university has returned it', () => {
    const project = paid(seen(85_500_100), agreed(85_500_100));
    expect(rowsOf(project, 'receipt-excess', 'difference-owed')).toEqual([
      ['receipt-excess', 'university/cash', 'enterprise/cash', 100],
      ['difference-owed', 'enterprise/receivable', 'university/payable', 100],
    ]);
    expect(project.state.funding.confirmed).toEqual(['milestone-1']);
    expect(asked(project)).toEqual([['pay-difference/milestone-1.2/maker', 'uni.finance', 100]]);
    play(project, excessReturned(100));
    expect([cash(project), asked(project)]).toEqual([dueFen, []]);
    expect(openClearing(project.file.books)).toEqual(openClearing(paid(confirmed(dueFen)).file.books));
  });

  test('it stays owed where the contract ends meanwhile', () => {
    const project = paid(seen(85_000_000), agreed(85_000_000));
    // the settlement stands, and counts the payment whole: what is missing of it is owed beside it
    play(project, universityDefaulted.slice(0, -2));
    expect(keysOf(project, 'pay-settlement')).toHaveLength(1);
    expect(asked(project)).toEqual([['pay-difference/milestone-1.2/maker', 'ent.finance', 500_000]]);
    play(project, differencePaid(500_000));
    expect(project.file.books).toMatchObject({ 'enterprise/payable': 0, 'university/cash': dueFen });
  });

  test('the story: denied, short, then in excess; every order stands on two people’s acts, and both trial balances add up', () => {
    const project = play(aProject(), underpaidTranche);
    const [orders, acts] = [ordersOf(project), actsOf(project)];
    expect(orders.flatMap((order) => whyNotPaid(order, orders, acts, paidOtherwise) ?? [])).toEqual([]);
    expect([cash(project), project.state.funding.confirmed]).toEqual([dueFen, ['milestone-1', 'milestone-1.2']]);
    const transfers = project.recordings.flatMap((recording) => recording.transfers);
    for (const party of ['enterprise', 'university']) {
      const lines = trialBalance(transfers, party);
      const sum = (side: 'debitFen' | 'creditFen') => lines.reduce((total, line) => total + line[side], 0);
      expect(sum('debitFen'), party).toBe(sum('creditFen'));
    }
    const earned = trialBalance(transfers, 'university').filter(
      ({ account }) => accountTypes[kindOf(account)] === 'income' || kindOf(account) === 'expense',
    );
    expect(earned.reduce((total, { debitFen, creditFen }) => total + creditFen - debitFen, 0)).toBe(90_000_000);
  });
});

test('the principals read the finding and the answer; the funder’s file, bidders and experts do not', () => {
  const project = paid(seen(85_000_000), agreed(85_000_000));
  const readers = [
    'enterpriseFinance',
    'universityFinance',
    'projectManager',
    'fundOfficer',
    'rivalInvestigator',
    'expert1',
  ] as const satisfies readonly Player[];
  const matter = {
    step: 'answer-receipt',
    subject: 'milestone-1.2',
    outcome: 'agree',
    person: 'enterprise-finance',
    organisation: actorOf('enterpriseFinance').organisation,
    role: 'ent.finance',
  };
  const known = (access: 'known' | 'read') => readers.filter((player) => knows(project, player, matter, access));
  expect(known('known')).toEqual(['enterpriseFinance', 'universityFinance', 'projectManager', 'fundOfficer']);
  expect(known('read')).not.toContain('expert1');
  const informed = project.recordings
    .flatMap(({ facts, notices }) => (facts.some(({ type }) => type === 'receipt-difference-agreed') ? notices : []))
    .map(({ to }) => to.role);
  expect(informed).toEqual(expect.arrayContaining(['uni.finance', 'pm']));
});
