import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc5 } from '#scripts/story/ended.ts';
import { ruling } from '#scripts/story/held.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { aProject, obligingWorld, play } from '#test/support/play.ts';
import { milestoneRows } from '#web/reads/milestones.ts';
import { moneyPanel } from '#web/reads/money-panel.ts';
import { paymentsAsked } from '#web/reads/payments-asked.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed, steps } from '#workflows/kinds.ts';
import type { Project } from '#workflows/project/state.ts';

const amountFen = 85_500_000;
const prepare = act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen });
const release = act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'release', {});

test('A17: accepted and unpaid is due, on its way is ordered, paid is paid, and what is withheld is neither', () => {
  const slow = anAwardedProject({
    world: (effect, at) => (effect.payload['purpose'] === 'tranche' ? undefined : obligingWorld(effect, at)),
  });
  const project = play(slow, [...sc1Contract, ...started]);
  const panel = () => moneyPanel(project.state);
  expect(panel()).toMatchObject({ dueFen: 0, retainedFen: 0, paidFen: 0 });
  play(project, accepted(1));
  expect(panel()).toMatchObject({ dueFen: amountFen, orderedFen: 0, paidFen: 0, retainedFen: 0 });
  play(project, [prepare, release]);
  expect(panel()).toMatchObject({ dueFen: 0, orderedFen: amountFen, paidFen: 0, retainedFen: 0 });
  project.answer('pay.tranche.milestone-1.1', { state: 'settled', reference: 'r', settledAt: project.now });
  expect(panel()).toMatchObject({ dueFen: 0, orderedFen: 0, paidFen: amountFen, retainedFen: 4_500_000 });
});

test('A17: the later stages are in it: fee, costs, rewards and the others', () => {
  expect(moneyPanel(play(aProject(), sc1).state)).toMatchObject({
    paidFen: 300_000_000,
    retainedFen: 0,
    sharing: { dueFen: 0, receivedFen: 50_000_000, costsFen: 400_000, rewardsFen: 34_720_000, othersFen: 14_880_000 },
  });
});

test('a part of the price that a ruling forbids is neither due nor to come, and its milestone says so', () => {
  const { state } = play(aProject(), ruling);
  expect(moneyPanel(state)).toMatchObject({ dueFen: amountFen, forbiddenFen: 90_000_000, next: { milestone: 2 } });
  const [first] = milestoneRows(state, true, new Map(), new Map(), new Map());
  expect(first?.money?.payment).toBe('forbidden');
});

test('a contract that was ended early has no next sum and keeps nothing back; milestones that were not reached are not continued', () => {
  const { state } = play(aProject(), sc5);
  expect(moneyPanel(state)).toMatchObject({ endedEarly: true, next: null, dueFen: 0, retainedFen: 0, subsidy: { reserveFen: 0 } });
  const rows = milestoneRows(state, true, new Map(), new Map(), new Map());
  expect(rows.map(({ state: is, money }) => [is, money !== null])).toEqual([
    ['accepted', true],
    ['ended', false],
    ['ended', false],
    ['ended', false],
  ]);
});

test('nothing reads as withheld before its tranche is paid, nor after the retention is', () => {
  const retentions = (project: Simulation<Project>) =>
    milestoneRows(project.state, true, new Map(), new Map(), new Map()).map(({ money }) => money?.retention);
  const project = play(anAwardedProject(), [...sc1Contract, ...started]);
  expect(new Set(retentions(project))).toEqual(new Set(['planned']));
  play(project, accepted(1));
  expect(retentions(project)[0]).toBe('planned');
  play(project, [prepare, release]);
  expect(retentions(project).slice(0, 2)).toEqual(['held', 'planned']);
  expect(new Set(retentions(play(aProject(), sc1)))).toEqual(new Set(['released']));
  expect(retentions(play(aProject(), sc5))[0]).toBe('ended');
  expect(retentions(play(aProject(), ruling))[0]).toBe('forbidden');
});

describe('what a payment step shows before it pays', () => {
  const shown = (project: Simulation<Project>, name: string) =>
    project.open
      .filter(({ step }) => step === name)
      .map(({ step, key, opening: { subject, seat = null } }) => {
        const definition = stepNamed(step);
        return definition && paymentsAsked(project.state, project.file.books, definition, { subject, seat, key });
      });

  test('maker and checker see the payee and the sum that the release will order', () => {
    const project = play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
    const formula = { name: 'tranche-cash', inputs: { trancheFen: 90_000_000, retentionBp: 500 } };
    const expected = [[{ purpose: 'tranche', payee: haihe, fen: amountFen, formula }]];
    expect(shown(project, 'pay-enterprise-tranche')).toEqual(expected);
    play(project, [prepare]);
    expect(shown(project, 'pay-enterprise-tranche')).toEqual(expected);
    expect(project.state.payments['tranche.milestone-1']).toBeUndefined();
  });

  test('every order of a payment asks again', () => {
    const orders = new Set<string>();
    const project = aProject();
    for (const story of sc1) {
      const before = project.recordings.length;
      play(project, [story]);
      const own = project.recordings.slice(before).find((recording) => recording.act?.step === story.step);
      const paid = own?.effects.some(({ kind }) => kind === 'pay') && !own.facts.some(({ type }) => type === 'bond-settled');
      if (paid) orders.add(`${story.step} ${story.outcome}`);
    }
    const asking = steps.flatMap(({ name, outcomes }) =>
      Object.entries(outcomes).flatMap(([outcome, { confirms }]) => (confirms === 'payment' ? [`${name} ${outcome}`] : [])),
    );
    expect([...orders].filter((one) => !asking.includes(one))).toEqual([]);
    expect(orders.size).toBeGreaterThan(5);
  });
});
