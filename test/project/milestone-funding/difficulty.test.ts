import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { judgedInsurmountable, opinionOf, proposed, verified } from '#scripts/story/endings.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';

const reported = (knownDaysAgo: number, by: Player = 'investigator') =>
  act(by, 'report-difficulty', 'report', ({ day }) => ({
    difficulty: '接触电阻在三批样品上均高于指标三倍，更换靶材和调整偏压后没有实质改善，初步判断与基材氧化层有关，现有方法难以消除。',
    knownSince: day(-knownDaysAgo),
    mitigation: '正在更换靶材批次并重新制样，同时委托第三方分析氧化层成分，两周内给出结论。',
    effect: 'impossible' as const,
  }));
const working = () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...started]);
  project.pass(60);
  return project;
};
const enlarged = (enlargedLossFen: number) => verified({ acceptedFen: 0, costFen: 1_000_000, enlargedLossFen });
const ending = [
  proposed('universitySignatory', { cause: 'technical', ground: 'insurmountable', estimateFen: 60_000_000 }),
  ...judgedInsurmountable,
  opinionOf('enterpriseSignatory'),
  opinionOf('fundOfficer'),
];

test('within ten working days it is in time, and no late notice can have enlarged the loss', () => {
  const project = play(working(), [reported(3)]);
  expect(factsOf(project, 'difficulty-reported')).toMatchObject([{ difficulty: 1, daysLate: 0 }]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual([
    'ent.rdlead',
    'uni.research',
    'fund.officer',
    'pm',
    'pm.lead',
  ]);
  play(project, ending);
  expect(brokenIn(attempt(project, enlarged(5_000_000)))).toEqual(['reported-in-time enlargedLossFen']);
  expect(attempt(project, enlarged(0))).toBeUndefined();
});

test('later it is taken, its days are on record, and what it has added to the loss can be named', () => {
  const project = play(working(), [reported(50)]);
  expect(project.state.funding.difficulties?.[0]?.daysLate).toBeGreaterThan(30);
  play(project, ending);
  expect(attempt(project, enlarged(5_000_000))).toBeUndefined();
});

test('the day lies between the contract and today, and only the investigator reports', () => {
  const project = working();
  expect(brokenIn(attempt(project, reported(-1)))).toEqual(['day-too-late knownSince']);
  expect(brokenIn(attempt(project, reported(400)))).toEqual(['day-too-early knownSince']);
  expect(attempt(project, { ...reported(3, 'secondInvestigator'), subject: 'difficulty-1' })).toMatchObject({ refused: 'NOT_YOURS' });
  expect(project.asked.map(({ step }) => step)).not.toContain('report-difficulty');
});

test('each report lets experts be asked once more', () => {
  const call = act('fundOfficer', 'call-midterm', 'call', ({ person }) => ({
    experts: (['expert1', 'expert2', 'expert3'] as const).map(person),
    questions: '请评估该困难能否用本领域现有方法克服。',
  }));
  const advised = (['expert1', 'expert2', 'expert3'] as const).map((by) =>
    act(by, 'review-midterm', 'adjust', {
      points: 60,
      opinion: '困难与基材氧化层有关，可以更换基材牌号后继续，建议双方商定补充协议，适当推迟第二个里程碑并调整接触电阻的测试方法。',
    }),
  );
  const project = play(working(), [call, ...advised]);
  expect(keysOf(project, 'call-midterm')).toEqual([]);
  play(project, [reported(3)]);
  expect(keysOf(project, 'call-midterm')).toEqual(['call-midterm/midterm-2']);
  play(project, [call, ...advised, ...accepted(1)]);
  expect(keysOf(project, 'call-midterm')).toEqual([]);
});

test('the parties, the funder and the experts who judge the work read it; other universities and students do not', () => {
  const project = play(working(), [reported(3)]);
  const matter = {
    step: 'report-difficulty',
    subject: 'difficulty-1',
    outcome: 'report',
    person: idOf('investigator'),
    organisation: 'haihe-university',
    role: 'uni.pi',
  };
  const read = (player: Player) => knows(project, player, matter, 'read');
  expect((['rdLead', 'universitySignatory', 'fundOfficer', 'projectManager'] as const).map(read)).toEqual([true, true, true, true]);
  expect((['rivalInvestigator', 'inventor4', 'expert1'] as const).map(read)).toEqual([false, false, false]);
  play(project, ending.slice(0, 2));
  expect(read('expert1')).toBe(true);
});
