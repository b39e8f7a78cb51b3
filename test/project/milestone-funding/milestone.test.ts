import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { negotiated, sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, promised, report, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, brokenIn, play } from '#test/support/play.ts';

const opinion = '接触电阻平行样离散偏大，请补充耐久后的复测数据并说明原因，再行验收。';
const judged = (outcome: 'accept' | 'rectify', met = true, n = 1) =>
  act('rdLead', 'accept-milestone', outcome, { findings: (promised[n - 1] ?? []).map((indicator) => ({ indicator, met })), opinion });
const resubmitted = act('investigator', 'rectify', 'resubmit', {
  ...report(1),
  reply: '已按意见补充三组平行样的耐久后复测数据，离散系数降至百分之三以内，详见附件。',
});
const working = (contract: readonly StoryAct[] = sc1Contract) => play(anAwardedProject(), [...contract, ...started]);
const [submit, complete] = [accepted(1).slice(0, 1), accepted(1).slice(1, 2)];
const loud = sc1Contract.map((story) =>
  story.outcome === 'propose' && story.step === 'set-money-terms'
    ? { ...story, input: (scene: Parameters<typeof story.input>[0]) => ({ ...(story.input(scene) as object), silenceAccepts: false }) }
    : story,
);

test('milestones go in order; each opens its tranche when it is accepted', () => {
  const simulation = working();
  expect(keysOf(simulation, 'submit-milestone')).toEqual(['submit-milestone/milestone-1']);
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toEqual([]);
  play(simulation, accepted(1));
  expect(keysOf(simulation, 'submit-milestone')).toEqual(['submit-milestone/milestone-2']);
  expect(simulation.open.find(({ step }) => step === 'pay-enterprise-tranche')?.opening).toMatchObject({
    subject: 'milestone-1',
    seat: 'maker',
    about: { milestone: 1, fen: 85_500_000, trancheFen: 90_000_000, retentionFen: 4_500_000 },
  });
});

test('a kick-off before the contract or after all of its days is none', () => {
  const simulation = play(anAwardedProject(), sc1Contract);
  const start = (kickoffOn: string) => attempt(simulation, act('investigator', 'start-work', 'start', { kickoffOn, teamConfirmed: true }));
  expect(brokenIn(start('1999-01-01'))).toEqual(['day-too-early kickoffOn']);
  expect(brokenIn(start('2199-12-31'))).toEqual(['day-too-late kickoffOn']);
  expect(start('2026-12-31')).toBeUndefined();
});

test('only the investigator named by the award hands in, and every indicator of the milestone', () => {
  const simulation = working();
  const { values } = report(2);
  expect(attempt(simulation, act('investigator', 'submit-milestone', 'submit', { ...report(1), values: [] }))).toMatchObject(
    breaking({ rule: 'indicators-missing', field: 'values', figures: { count: 1, expected: 1, missing: 'corrosion' } }),
  );
  expect(attempt(simulation, act('investigator', 'submit-milestone', 'submit', { ...report(1), values }))).toMatchObject(
    breaking({ rule: 'indicator-not-asked', field: 'values.1.indicator', figures: { row: 2 } }),
  );
  const other = { ...report(1), values: [...values.slice(1), ...values.slice(1)] };
  expect(brokenIn(attempt(simulation, act('investigator', 'submit-milestone', 'submit', other)))).toEqual([
    'indicators-missing values',
    'indicator-not-asked values.0.indicator',
    'indicator-not-asked values.1.indicator',
  ]);
  expect(attempt(simulation, { ...act('rivalInvestigator', 'submit-milestone', 'submit', report(1), 'milestone-1') })).toMatchObject({
    refused: 'NOT_YOURS',
  });
});

test('Milestone overdue: it is overdue and escalated, never refused', () => {
  const simulation = working();
  simulation.passUntil('2027-01-20T01:00:00.000Z');
  const told = simulation.recordings.flatMap(({ notices }) => notices).filter(({ about }) => about?.['step'] === 'submit-milestone');
  expect(told.map(({ template }) => template)).toEqual([
    'remind',
    'remind',
    'due',
    'overdue',
    'escalate-organisation',
    'escalate-organisation',
    'escalate-lead',
    'still-late',
  ]);
  play(simulation, submit);
  expect(factsOf(simulation, 'milestone-submitted')).toMatchObject([{ milestone: 1, late: true }]);
});

test('an incomplete report goes back to the university', () => {
  const simulation = play(working(), [
    ...submit,
    act('projectManager', 'completeness-check', 'return', { reason: '缺少第三方检测报告原件，请补充。' }),
  ]);
  expect(keysOf(simulation, 'submit-milestone')).toEqual(['submit-milestone/milestone-1']);
});

test('nothing is accepted against an unmet indicator, unless with conditions', () => {
  const simulation = play(working(), [...submit, ...complete]);
  expect(attempt(simulation, judged('accept', false))).toMatchObject(breaking({ rule: 'not-met', field: 'findings.0.met' }));
  play(simulation, [
    act('rdLead', 'accept-milestone', 'accept-with-conditions', {
      findings: [{ indicator: 'corrosion', met: false }],
      opinion,
      conditions: [{ owner: 'university', due: 2, text: '下一阶段须补充五千小时数据。' }],
    }),
  ]);
  expect(factsOf(simulation, 'milestone-accepted')).toMatchObject([{ milestone: 1, how: 'conditions' }]);
});

test('two rectifications, then only acceptance is left: the step stays open and escalated, also in silence', () => {
  const simulation = play(working(), [...submit, ...complete]);
  for (const _round of [1, 2]) play(simulation, [judged('rectify', false), resubmitted, ...complete]);
  expect(attempt(simulation, judged('rectify', false))).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  simulation.pass(60);
  expect(keysOf(simulation, 'accept-milestone')).toEqual(['accept-milestone/milestone-1']);
  expect(factsOf(simulation, 'acceptance-silent').length).toBeGreaterThan(0);
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toEqual([]);
  play(simulation, [judged('accept')]);
});

test('an incomplete rectification is rectified again without using up a round', () => {
  const simulation = play(working(), [...submit, ...complete, judged('rectify', false), resubmitted]);
  play(simulation, [
    act('projectManager', 'completeness-check', 'return', { reason: '缺少对第二条意见的答复，请补充。' }),
    resubmitted,
    ...complete,
  ]);
  expect(simulation.state.funding.milestones[0]).toMatchObject({ state: 'accepting', rectifications: 1 });
});

test('Enterprise silent on acceptance: silence after the second notice accepts for the enterprise’s money only, where the contract says so', () => {
  const simulation = play(working(), [...submit, ...complete]);
  simulation.pass(22);
  expect(keysOf(simulation, 'accept-milestone')).toHaveLength(1);
  simulation.pass(20);
  expect(factsOf(simulation, 'milestone-accepted')).toMatchObject([{ milestone: 1, how: 'silence' }]);
  play(simulation, [...tranchePaid(85_500_000), ...accepted(2), ...tranchePaid(85_500_000)]);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
});

test('without that clause silence is escalated and nothing else', () => {
  expect(loud).toHaveLength(sc1Contract.length);
  expect(negotiated.length).toBeGreaterThan(0);
  const simulation = play(working(loud), [...submit, ...complete]);
  const openings = () =>
    simulation.open.filter(({ step }) => step === 'accept-milestone').map(({ stamp }) => [stamp.openedAt, stamp.dueAt]);
  const before = openings();
  simulation.pass(120);
  expect(openings()).toEqual(before); // as late as it is
  expect(factsOf(simulation, 'milestone-accepted')).toEqual([]);
  expect(factsOf(simulation, 'acceptance-silent')).toHaveLength(1);
  const told = simulation.recordings.flatMap(({ about, notices }) =>
    about === 'accept-milestone/milestone-1' ? notices.map(({ to, template }) => `${template} ${to.role}`) : [],
  );
  expect(told.slice(2).filter((one) => one !== 'still-late pm.lead')).toEqual([
    'second-notice ent.rdlead',
    'overdue ent.rdlead',
    'escalate-organisation pm',
    'escalate-organisation organisation-admin',
    'escalate-lead pm.lead',
    'acceptance-silent pm',
    'acceptance-silent pm.lead',
  ]);
});

test('an indicator held met against its measured value needs a ground, and the ground “other” a reason', () => {
  const simulation = play(working(), [
    act('investigator', 'submit-milestone', 'submit', { ...report(1), values: [{ indicator: 'corrosion', value: '0.61' }] }),
    ...complete,
  ]);
  const held = (finding: object) =>
    attempt(
      simulation,
      act('rdLead', 'accept-milestone', 'accept', { findings: [{ indicator: 'corrosion', met: true, ...finding }], opinion }),
    );
  expect(brokenIn(held({}))).toEqual(['ground-missing findings.0.ground']);
  expect(brokenIn(held({ ground: 'other' }))).toEqual(['reason-missing findings.0.reason']);
  expect(held({ ground: 'other', reason: '甲方已按复测方案另行检测，实测为 0.38，报告附后。' })).toBeUndefined();
});
