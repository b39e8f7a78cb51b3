import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, subsidyPaid, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';

const tranche = tranchePaid(85_500_000);
const halfWay = (unfunded?: true) =>
  play(anAwardedProject(unfunded ? { unfunded } : {}), [
    ...sc1Contract.filter(({ step }) => !unfunded || step !== 'sign-task-book'),
    ...started,
    ...accepted(1),
    ...tranche,
    ...accepted(2),
    ...tranche,
  ]);
const call = (experts: readonly Player[] = ['expert1', 'expert2', 'expert3'], by: Player = 'fundOfficer') =>
  act(by, 'call-midterm', 'call', ({ person }) => ({ experts: experts.map(person), questions: '请重点评估中试放大的可行性。' }));
const said = (by: Player, outcome: 'continue' | 'adjust' | 'stop') =>
  act(by, 'review-midterm', outcome, {
    points: 70,
    opinion: '前两个里程碑的指标均已实测达到要求，中试放大方案具备条件，建议按合同计划继续推进并加强过程记录和样件留存。',
  });

test('three experts judge alone; the middle advice goes to the parties and binds nobody', () => {
  const project = play(halfWay(), [call()]);
  expect(attempt(project, call())).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, [said('expert1', 'stop'), said('expert2', 'continue')]);
  const matter = {
    step: 'review-midterm',
    subject: 'midterm-1',
    outcome: 'stop',
    person: idOf('expert1'),
    organisation: 'x',
    role: 'expert',
  };
  expect(knows(project, 'rdLead', matter, 'read')).toBe(false);
  expect(knows(project, 'fundOfficer', matter, 'read')).toBe(true);
  expect(knows(project, 'expert2', matter, 'read')).toBe(false);
  play(project, [said('expert3', 'adjust')]);
  expect(factsOf(project, 'midterm-advised')).toEqual([{ type: 'midterm-advised', midterm: 1, advice: 'adjust', opinions: 3 }]);
  expect(knows(project, 'rdLead', matter, 'read')).toBe(true);
  expect(knows(project, 'inventor4', matter, 'read')).toBe(false);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toContain('ent.signatory');
  expect(keysOf(project, 'call-midterm')).toEqual([]);
});

test('no subsidy is approved while the experts judge, and their silence ends the wait', () => {
  const claimed = subsidyPaid(28_000_000).slice(0, 3);
  const project = play(halfWay(), [...claimed, call()]);
  expect(keysOf(project, 'approve-subsidy')).toEqual([]);
  project.pass(25);
  expect(factsOf(project, 'midterm-without-result')).toMatchObject([{ opinions: 0 }]);
  expect(keysOf(project, 'approve-subsidy')).toEqual(['approve-subsidy/claim-1']);
  expect(project.file.books['funder/cash'] ?? 0).toBe(0);
  play(project, [call()]); // too few have answered: it may be called again
  expect(keysOf(project, 'review-midterm')).toHaveLength(3);
});

test('a conflict closes the project to the expert; who works for a party may not judge', () => {
  const project = play(halfWay(), [
    call(),
    act('expert1', 'review-midterm', 'declare-conflict', { type: 'coauthor', facts: '与项目负责人去年合作发表论文。' }),
    said('expert2', 'continue'),
    said('expert3', 'continue'),
  ]);
  expect(factsOf(project, 'midterm-without-result')).toMatchObject([{ opinions: 2 }]);
  expect(brokenIn(attempt(project, call()))).toEqual(['declared-conflict experts.0']);
  expect(brokenIn(attempt(project, call(['expert2', 'expert2', 'expert3'])))).toEqual(['named-twice experts.1']);
});

test('without a subsidy the enterprise calls it', () => {
  const project = halfWay(true);
  expect(attempt(project, call(undefined, 'fundOfficer'))).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, [call(undefined, 'rdLead')]);
  expect(keysOf(project, 'review-midterm')).toHaveLength(3);
});
