import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, report, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { teamConflict } from '#workflows/project/team-conflict.ts';

const successor = 'second-investigator';
const leaves = act('researchOffice', 'replace-investigator', 'report', ({ day }) => ({
  leftOn: day(10),
  reason: 'transferred' as const,
  explanation: '周教授调往外地工作，学校正在落实接任人选。',
}));
const proposed = (person = successor) =>
  act('researchOffice', 'replace-investigator', 'propose', {
    person,
    record: '长期从事金属表面工程研究，主持过两项双极板涂层课题，熟悉本项目的工艺路线和检测方法。',
    handover: '两周内完成镀膜设备、原始记录和三名研究生培养任务的交接，由科研院监交并形成交接单。',
  });
const agreed = (by: Player) => act(by, 'decide-replacement', 'agree', {});
const working = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1)]);
const leader = (simulation: ReturnType<typeof working>) =>
  simulation.open.find(({ step }) => step === 'submit-milestone')?.opening.for.person;

test('enterprise and funder agree, and the successor is asked for the reports from then on', () => {
  const simulation = play(working(), [leaves, proposed(), agreed('rdLead')]);
  expect(leader(simulation)).toBe('investigator');
  play(simulation, [agreed('fundOfficer')]);
  expect(leader(simulation)).toBe(successor);
  expect(factsOf(simulation, 'investigator-replaced')).toMatchObject([{ former: 'investigator', successor }]);
  expect(attempt(simulation, act('investigator', 'submit-milestone', 'submit', report(2), 'milestone-2'))).toMatchObject({
    refused: 'NOT_YOURS',
  });
  // another one can follow
  expect(keysOf(simulation, 'replace-investigator')).toEqual(['replace-investigator/investigator-0']);
});

test('who has led the work judges nothing in it later, nor does who leads it now', () => {
  const simulation = play(working(), [proposed(), agreed('rdLead'), agreed('fundOfficer')]);
  const opening = { subject: 'claim-1', for: { role: 'fund.officer' } };
  for (const person of ['investigator', successor])
    expect(teamConflict(simulation.state, { actor: { person, organisation: 'elsewhere', roles: [] } }, opening)).toMatchObject({
      refused: 'WORKS_ON_IT',
    });
});

test('the present investigator is no successor; a refused one makes room for another', () => {
  const simulation = play(working(), [leaves]);
  expect(brokenIn(attempt(simulation, proposed('investigator')))).toEqual(['leads-already person']);
  play(simulation, [
    proposed(),
    act('rdLead', 'decide-replacement', 'refuse', { reason: '接任人没有中试经验，请另提人选。' }),
    proposed('third-investigator'),
  ]);
  expect(keysOf(simulation, 'decide-replacement')).toEqual([
    'decide-replacement/investigator-2/enterprise',
    'decide-replacement/investigator-2/funder',
  ]);
});

test('PI leaves: sixty days without a successor suspend the work; one can still be proposed then', () => {
  const simulation = play(working(), [leaves]);
  simulation.pass(75);
  expect(factsOf(simulation, 'investigator-missing')).toHaveLength(1);
  expect(simulation.state.suspension?.inForce).toMatchObject({ by: 'university', ground: 'lead-away' });
  expect(keysOf(simulation, 'review-suspension')).not.toEqual([]);
  play(simulation, [proposed(), agreed('rdLead'), agreed('fundOfficer')]);
  expect(simulation.state.funding.investigator).toBe(successor);
});

test('silence agrees to nobody: the work is suspended, and the end of the contract can be proposed', () => {
  const simulation = play(working(), [proposed(), agreed('rdLead')]);
  simulation.pass(60);
  expect(factsOf(simulation, 'investigator-replaced')).toEqual([]);
  expect(factsOf(simulation, 'successor-unanswered')).toHaveLength(1);
  expect(simulation.state.suspension?.inForce?.ground).toBe('lead-away');
  expect(keysOf(simulation, 'propose-termination')).not.toEqual([]);
  play(simulation, [agreed('fundOfficer')]); // late, and still possible
  expect(simulation.state.funding.investigator).toBe(successor);
});
