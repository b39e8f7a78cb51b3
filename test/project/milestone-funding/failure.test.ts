import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, promised, report, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, play } from '#test/support/play.ts';

const opinion = '接触电阻平行样离散偏大，请补充耐久后的复测数据并说明原因，再行验收。';
const judged = (outcome: 'rectify' | 'reject' | 'accept', met = false) =>
  act('rdLead', 'accept-milestone', outcome, { findings: promised[0].map((indicator) => ({ indicator, met })), opinion });
const resubmitted = act('investigator', 'rectify', 'resubmit', {
  ...report(1),
  reply: '已按意见补充三组平行样的耐久后复测数据，离散系数降至百分之三以内，详见附件。',
});
const givenUp = act('investigator', 'rectify', 'give-up', {
  reason: '三轮工艺调整后耐久性仍达不到合同指标，现有设备条件下继续整改没有意义。',
});
const complete = accepted(1).slice(1, 2);
const handedIn = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1).slice(0, 2)]);
const rejected = () => {
  const simulation = handedIn();
  for (const _round of [1, 2]) play(simulation, [judged('rectify'), resubmitted, ...complete]);
  return play(simulation, [judged('reject')]);
};
const state = (simulation: ReturnType<typeof handedIn>) => simulation.state.funding.milestones[0]?.state;

test('Rectification used up: a milestone is rejected only when its two rectifications are used up', () => {
  expect(attempt(handedIn(), judged('reject'))).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  const simulation = rejected();
  expect(state(simulation)).toBe('failed');
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toEqual([]);
  expect(keysOf(simulation, 'submit-milestone')).toEqual([]); // no later milestone begins
  expect(keysOf(simulation, 'decide-failure')).toEqual(['decide-failure/milestone-1']);
});

test('another chance: the university reworks it once more, and it is accepted', () => {
  const simulation = play(rejected(), [
    act('rdLead', 'decide-failure', 'reopen', { opinion: '同意再给一次机会，请以第三方复测数据为准重新提交。' }),
    resubmitted,
    ...complete,
    judged('accept', true),
  ]);
  expect(state(simulation)).toBe('accepted');
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toHaveLength(1);
});

test('the university gives up; the enterprise wants the end, may change its mind, and a signatory proposes it', () => {
  const simulation = play(handedIn(), [judged('rectify'), givenUp]);
  expect(state(simulation)).toBe('failed');
  play(simulation, [act('rdLead', 'decide-failure', 'end', { reason: '关键指标无法达到，继续投入没有意义，建议结束合同。' })]);
  const told = simulation.recordings.at(-1)?.notices.map(({ to }) => to.role);
  expect(told).toEqual(expect.arrayContaining(['ent.signatory', 'uni.signatory', 'fund.approver', 'pm']));
  // something stays asked: a case of which nothing is asked has ended
  expect(simulation.asked.map(({ key }) => key)).toContain('decide-failure/milestone-1/change-of-mind');
  play(simulation, [
    act('enterpriseSignatory', 'propose-termination', 'propose', {
      cause: 'technical',
      ground: 'insurmountable',
      reasons:
        '经两轮整改，耐久性指标在现有技术条件下仍无法达到，第三方检测报告和全部工艺记录附后，提议按技术风险解除合同，并按约定分担在研成本。',
    }),
  ]);
  expect(keysOf(simulation, 'decide-failure')).toEqual([]);
  expect(keysOf(simulation, 'review-termination')).not.toEqual([]);
});

test('silence on a rectification: a second notice, then the milestone has failed and nothing is paid', () => {
  const simulation = play(handedIn(), [judged('rectify')]);
  simulation.pass(30);
  expect(state(simulation)).toBe('rectifying');
  simulation.pass(30);
  expect(state(simulation)).toBe('failed');
  expect(factsOf(simulation, 'milestone-not-rectified')).toHaveLength(1);
  expect(simulation.recordings.every(({ cause, transfers }) => cause !== 'silence' || transfers.length === 0)).toBe(true);
});

test('the enterprise is silent over a failed milestone: the signatories get a notice, and each may propose the end', () => {
  const simulation = rejected();
  simulation.pass(30);
  expect(factsOf(simulation, 'failure-undecided')).toHaveLength(1);
  expect(keysOf(simulation, 'decide-failure')).toHaveLength(1); // late, and still possible
  expect(keysOf(simulation, 'propose-termination').length).toBeGreaterThan(1);
});
