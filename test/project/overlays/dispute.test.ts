import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

type Player = Parameters<typeof actorOf>[0];
const money = 'pay-enterprise-tranche/milestone-1/maker';
const facts = '第一阶段交付的样件在 5000 小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见。';
const wish = '请求在查明原因之前暂缓支付第一期款项，并由双方共同复测。';
const long = '双方同意共同委托第三方复测，复测合格后七日内支付。';

function does(project: Simulation<Project>, by: Player, step: string, subject: string, outcome: string, input: object = {}, seat?: string) {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no ${outcome} of ${step}`);
  const carried = carriedPart(form, form.parse(input));
  return project.act({ step, subject, outcome, input: carried, actor: actorOf(by), ...(seat ? { seat } : {}) });
}
const raise = (project: Simulation<Project>, opening?: string) =>
  does(project, 'enterpriseSignatory', 'raise-dispute', 'enterprise', 'raise', {
    against: actorOf('researchOffice').organisation,
    topic: 'payment',
    ...(opening ? { opening } : {}),
    facts,
    wish,
  });
const due = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
const disputed = () => {
  const project = due();
  expect(raise(project, money)).toBeUndefined();
  return project;
};
const prepare = act('enterpriseFinance', 'pay-enterprise-tranche', 'prepare', { amountFen: 85_500_000 }, 'milestone-1');
const release: StoryAct = act('enterpriseFinanceChecker', 'pay-enterprise-tranche', 'release', {}, 'milestone-1');
const negotiate = (project: Simulation<Project>, by: Player, outcome: string, input: object) =>
  does(project, by, 'negotiate-dispute', 'dispute-1', outcome, input);

describe('the payment that a dispute names', () => {
  test('stays due and late, may be prepared, and does not go out; all else goes on', () => {
    const project = play(disputed(), [prepare]);
    expect(attempt(project, release)).toEqual({ refused: 'IN_DISPUTE', details: { dispute: 'dispute-1', barred: 'no' } });
    const row = project.open.find(({ step }) => step === 'pay-enterprise-tranche');
    expect(row?.hold).toBeUndefined();
    project.pass(40);
    expect(
      project.recordings
        .flatMap(({ notices }) => notices)
        .some(({ template, about }) => template === 'overdue' && about?.['step'] === row?.step),
    ).toBe(true);
    play(project, accepted(2));
    const other = { ...prepare, subject: 'milestone-2' };
    play(project, [other, { ...release, subject: 'milestone-2' }]);
    expect(Object.keys(project.state.payments)).toEqual(expect.arrayContaining(['tranche.milestone-2']));
    expect(project.state.payments['tranche.milestone-1']).toBeUndefined();
  });

  test('goes out once both sides let it, though the dispute goes on', () => {
    const project = play(disputed(), [prepare]);
    expect(does(project, 'enterpriseSignatory', 'release-disputed-money', 'dispute-1', 'release', {})).toBeUndefined();
    expect(attempt(project, release)).toMatchObject({ refused: 'IN_DISPUTE' });
    expect(does(project, 'universitySignatory', 'release-disputed-money', 'dispute-1', 'release', {})).toBeUndefined();
    expect(attempt(project, release)).toBeUndefined();
    expect(keysOf(project, 'negotiate-dispute')).toHaveLength(2);
  });

  test('goes out when the dispute is withdrawn', () => {
    const project = play(disputed(), [prepare]);
    expect(does(project, 'universitySignatory', 'withdraw-dispute', 'dispute-1', 'withdraw', { reason: '已查明原因。' })).toMatchObject({
      refused: 'NOT_YOURS',
    });
    expect(does(project, 'enterpriseSignatory', 'withdraw-dispute', 'dispute-1', 'withdraw', { reason: '已查明原因。' })).toBeUndefined();
    expect(attempt(project, release)).toBeUndefined();
  });
});

test('offers go to and fro, ten at most; the other side’s is accepted, never the own', () => {
  const project = disputed();
  expect(negotiate(project, 'enterpriseSignatory', 'accept', { note: '同意' })).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  for (let n = 0; n < 10; n += 1)
    expect(negotiate(project, n % 2 ? 'universitySignatory' : 'enterpriseSignatory', 'offer', { terms: long })).toBeUndefined();
  expect(negotiate(project, 'enterpriseSignatory', 'offer', { terms: long })).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  expect(negotiate(project, 'universitySignatory', 'accept', { note: '同意' })).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  expect(negotiate(project, 'enterpriseSignatory', 'accept', { note: '同意' })).toBeUndefined();
  expect(factsOf(project, 'dispute-resolved')).toMatchObject([{ dispute: 'dispute-1', ending: 'agreed' }]);
});

test('silence passes it on: to the mediator, who is no project manager, and then to a ruling that two people record', () => {
  const project = play(disputed(), [prepare]);
  project.pass(25);
  expect(factsOf(project, 'dispute-passed-on')).toMatchObject([{ to: 'mediating' }]);
  const propose = (by: Player) => does(project, by, 'mediate-dispute', 'dispute-1', 'propose', { terms: long });
  expect(propose('projectManager')).toMatchObject({ refused: 'NOT_YOURS' });
  const both = { ...actorOf('mediator'), roles: ['mediator', 'pm'] };
  expect(project.act({ step: 'mediate-dispute', subject: 'dispute-1', outcome: 'propose', input: {}, actor: both })).toEqual({
    refused: 'CONFLICT_OF_INTEREST',
  });
  expect(propose('mediator')).toBeUndefined();
  expect(does(project, 'universitySignatory', 'confirm-settlement', 'dispute-1', 'agree', {})).toBeUndefined();
  project.pass(20); // the enterprise says nothing, which agrees to nothing
  expect(factsOf(project, 'dispute-passed-on')).toMatchObject([{ to: 'mediating' }, { to: 'ruling' }]);
  expect(attempt(project, release)).toMatchObject({ refused: 'IN_DISPUTE' });
  const ruling = {
    body: 'court',
    number: '(2027)津01民初18号',
    ruledOn: shanghaiDay(project.now),
    effect: 'withhold',
    operative: facts,
    evidence: '生效证明存档。',
  };
  expect(does(project, 'projectManager', 'record-ruling', 'dispute-1', 'enter', ruling)).toBeUndefined();
  expect(does(project, 'projectManager', 'check-ruling', 'dispute-1', 'confirm', {})).toMatchObject({ refused: 'NOT_YOURS' });
  expect(does(project, 'auditor', 'check-ruling', 'dispute-1', 'confirm', {})).toBeUndefined();
  expect(factsOf(project, 'dispute-resolved')).toMatchObject([{ ending: 'ruled' }]);
  expect(keysOf(project, 'pay-enterprise-tranche')).toEqual([]);
  expect(attempt(project, release)).toMatchObject({ refused: 'ALREADY_DECIDED' });
});

test('both sides confirm what the mediator proposes, and the payment goes out', () => {
  const project = play(disputed(), [prepare]);
  expect(negotiate(project, 'universitySignatory', 'fail', { reason: '双方差距过大，无法协商。' })).toBeUndefined();
  expect(does(project, 'mediator', 'mediate-dispute', 'dispute-1', 'propose', { terms: long })).toBeUndefined();
  for (const by of ['universitySignatory', 'enterpriseSignatory'] as const)
    expect(does(project, by, 'confirm-settlement', 'dispute-1', 'agree', {})).toBeUndefined();
  expect(factsOf(project, 'dispute-resolved')).toMatchObject([{ ending: 'mediated' }]);
  expect(attempt(project, release)).toBeUndefined();
});

test('is raised with another party, about a payment that is due, once', () => {
  const project = due();
  const other = (input: object) =>
    brokenIn(does(project, 'enterpriseSignatory', 'raise-dispute', 'enterprise', 'raise', { topic: 'other', facts, wish, ...input }));
  expect(other({ against: actorOf('requester').organisation })).toEqual(['not-a-party against']);
  const university = actorOf('researchOffice').organisation;
  const unpaid = project.asked.find(({ kind, step }) => kind === 'step' && step !== 'pay-enterprise-tranche')?.key;
  expect(other({ against: university, opening: unpaid })).toEqual(['no-payment opening']);
  expect(raise(project, 'pay-enterprise-tranche/milestone-3/maker')).toMatchObject({ refused: 'NOT_ON_THE_LIST' });
  expect(raise(project, money)).toBeUndefined();
  expect(brokenIn(raise(project, money))).toEqual(['disputed-already opening']);
});

test('is read by both sides, the platform’s office and the mediator, and by no expert, student, bidder or other party', () => {
  const project = disputed();
  negotiate(project, 'universitySignatory', 'fail', { reason: '双方差距过大，无法协商。' });
  const matter = {
    step: 'negotiate-dispute',
    subject: 'dispute-1',
    seat: 'university',
    outcome: 'fail',
    person: idOf('universitySignatory'),
  };
  const asked = { ...matter, organisation: actorOf('universitySignatory').organisation, role: 'uni.signatory' };
  const reads = (name: Player) => accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), asked).read;
  const who: readonly Player[] = [
    'rdLead',
    'researchOffice',
    'projectManager',
    'mediator',
    'expert1',
    'inventor4',
    'rivalInvestigator',
    'fundOfficer',
    'registrar',
  ];
  expect(who.filter(reads)).toEqual(['rdLead', 'researchOffice', 'projectManager', 'mediator']);
});
