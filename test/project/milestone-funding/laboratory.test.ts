import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { acceptMilestone } from '#workflows/project/milestone-funding/accept-milestone.ts';

const handedIn = () => play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1).slice(0, 2)]);
const order = (indicators = ['corrosion']) =>
  act('rdLead', 'order-test', 'order', {
    laboratory: '国家氢能检测中心',
    accreditation: 'CNAS-L0417',
    indicators,
    method: '按合同附件的恒电位法，八十摄氏度，连续二百四十小时。',
  });
const recorded = (value: string, outcome: 'pass' | 'fail' | 'inconclusive' = 'pass', by: Player = 'projectManager') =>
  act(by, 'record-test', outcome, {
    reportNumber: 'QN-2026-0318',
    values: outcome === 'inconclusive' ? [] : [{ indicator: 'corrosion', value, uncertainty: '±0.02' }],
    conclusion: '依据标准完成检测，样品由企业送检。',
  });

test('a laboratory measures before the acceptance: its values stand beside the form, by the indicator’s own rule', () => {
  const project = handedIn();
  expect(project.asked.map(({ step }) => step)).not.toContain('order-test');
  play(project, [order()]);
  expect(attempt(project, order())).toMatchObject({ refused: 'NOT_OPEN' }); // one at a time
  expect(keysOf(project, 'record-test')).toEqual(['record-test/test-1']);
  expect(attempt(project, recorded('0.61', 'pass', 'rdLead'))).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, [recorded('0.61', 'fail')]);
  expect(acceptMilestone.compares?.(project.state, { subject: 'milestone-1' })).toMatchObject([
    { name: 'measured' },
    { name: 'tested', rows: [[1, 'corrosion', '≤ 0.5', '0.61', false]] },
  ]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(['ent.rdlead', 'uni.pi', 'uni.research']);
  play(project, accepted(1).slice(2)); // the enterprise judges, the laboratory only measures
  expect(keysOf(project, 'order-test')).toEqual([]);
});

test('only indicators of the milestone are tested, each once, and each gets its value', () => {
  const project = handedIn();
  expect(brokenIn(attempt(project, order(['cost'])))).toEqual(['not-of-milestone indicators.0']);
  expect(brokenIn(attempt(project, order(['corrosion', 'corrosion'])))).toEqual(['indicator-twice indicators.1']);
  play(project, [order()]);
  const empty = act('projectManager', 'record-test', 'pass', {
    reportNumber: 'QN-1',
    values: [],
    conclusion: '依据标准完成检测，结果合格。',
  });
  expect(brokenIn(attempt(project, empty))).toEqual(['indicators-missing values']);
  play(project, [recorded('', 'inconclusive'), order()]);
  expect(factsOf(project, 'test-recorded')).toMatchObject([{ test: 1, result: 'inconclusive' }]);
});

test('a report that never comes lets the order lapse, and holds neither acceptance nor payment up', () => {
  const project = play(handedIn(), [order(), ...accepted(1).slice(2), ...tranchePaid(85_500_000)]);
  project.pass(60);
  expect(factsOf(project, 'test-not-reported')).toMatchObject([{ test: 1, milestone: 1 }]);
  expect(keysOf(project, 'record-test')).toEqual([]);
});
