import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import { of, upTo, withFields } from '#test/support/story.ts';

const announced = sc1Intake.map((story) =>
  story.step === 'decide-listing' && story.outcome === 'list' ? withFields(story, { interviewPoints: 2 }) : story,
);
const scored = () => play(play(aProject(), announced), upTo(sc1Proposal, 'consensus'));
const called = (subject: string) =>
  act(
    'chair',
    'hold-interview',
    'call',
    ({ day }) => ({ on: day(3), place: '滨海创新中心三层评审室', questions: '请说明中试放大。' }),
    subject,
  );
const held = (subject: string, points: number) =>
  act(
    'chair',
    'hold-interview',
    'held',
    ({ day }) => ({
      heldOn: day(0),
      notes: '就中试放大、在线检测和成本核算作了说明，回答充分，团队分工清楚，设备条件已经落实到位。',
      points,
    }),
    subject,
  );

test('where the listing announced it, each university is heard before the panel’s view, and its total moves by no more than announced', () => {
  const project = scored();
  expect(keysOf(project, 'consensus')).toEqual([]);
  expect(keysOf(project, 'hold-interview').sort()).toEqual([`hold-interview/${bohai}`, `hold-interview/${haihe}`].sort());
  play(project, [called(haihe)]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => [to.role, to.organisation])).toEqual([
    ['uni.pi', haihe],
    ['uni.research', haihe],
  ]);
  expect(brokenIn(attempt(project, held(haihe, 3)))).toEqual(['more-than-announced points']);
  play(project, [held(haihe, -2), act('chair', 'hold-interview', 'no-show', { reason: '该校负责人因病未能参加答辩。' }, bohai)]);
  const mean =
    play(play(aProject(), sc1Intake), upTo(sc1Proposal, 'select-winner')).state.selection.ranking?.find(
      ({ proposal }) => proposal === haihe,
    )?.totalMilli ?? 0;
  play(project, [of(sc1Proposal, 'consensus')]);
  expect(project.state.selection.ranking?.find(({ proposal }) => proposal === haihe)?.totalMilli).toBe(mean - 2000);
});

test('what the chair does not record in time moves nothing, and the panel goes on', () => {
  const project = scored();
  project.pass(20);
  expect(factsOf(project, 'interview-not-held')).toHaveLength(2);
  expect(project.state.selection.consensus ?? keysOf(project, 'consensus')[0]).toBeDefined();
});

test('a listing without interviews asks for none', () => {
  const project = play(play(aProject(), sc1Intake), upTo(sc1Proposal, 'consensus'));
  expect(keysOf(project, 'hold-interview')).toEqual([]);
  expect(keysOf(project, 'consensus')).toEqual(['consensus/panel']);
});
