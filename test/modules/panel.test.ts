import { expect, test } from 'vitest';
import { membersIn, membersOf, replacementsOf, withMember } from '#workflows/modules/panel/members.ts';
import {
  type Answers,
  conflictsIn,
  isDecidable,
  missingOpinions,
  needsReplacements,
  unanswered,
} from '#workflows/modules/panel/opinions.ts';
import { filled, hasVacancy, vacated } from '#workflows/modules/panel/places.ts';
import { countedVotes, hasVoted, middleVote, seatsOf } from '#workflows/modules/panel/votes.ts';

test('who declines or has a conflict keeps a place on the list, and those named instead are known as such', () => {
  const asked = membersOf(['anna', 'ben'], 'chen');
  const declined = withMember(withMember(asked, 'anna', 'accepted'), 'ben', 'declined');
  const panel = { ...declined, ...replacementsOf(['dora'], undefined) };
  expect([membersIn(panel, 'expert', 'asked', 'accepted'), membersIn(panel, 'chair', 'asked')]).toEqual([['anna', 'dora'], ['chen']]);
  expect([panel['ben']?.state, panel['dora']?.isReplacement]).toEqual(['declined', true]);
  expect(() => withMember(panel, 'eve', 'accepted')).toThrow('eve is not of the panel');
});

test('a conflict empties one place, and the person named for it takes that place and no other', () => {
  const empty = vacated(['anna', 'ben', 'chen'], 'ben');
  expect([hasVacancy(empty), hasVacancy(filled(empty, 'dora'))]).toEqual([true, false]);
  expect(filled(empty, 'dora')).toEqual(['anna', 'dora', 'chen']);
});

test('opinions decide once every expert has answered and three have an opinion; too few call for replacements', () => {
  const invited = ['anna', 'ben', 'chen', 'dora'];
  const opinion = { kind: 'opinion' } as const;
  const some: Answers = { anna: opinion, ben: opinion, chen: { kind: 'conflict', type: 'kin' } };
  expect([unanswered({ invited, answers: some }), isDecidable({ invited, answers: some })]).toEqual([['dora'], false]);
  const abstained = { invited, answers: { ...some, dora: { kind: 'abstained' } } as const };
  expect([isDecidable(abstained), needsReplacements(abstained), missingOpinions(abstained)]).toEqual([false, true, 1]);
  const enough = { invited, answers: { ...some, dora: opinion } };
  expect([isDecidable(enough), needsReplacements(enough)]).toEqual([true, false]);
  expect(Object.keys(conflictsIn(enough.answers))).toEqual(['chen']);
});

test('the middle vote decides once every place has voted in this sitting; a party beside the panel is heard and does not count', () => {
  const panel = ['anna', 'ben', 'chen'];
  const vote = (seat: string, points: number, sitting = 2) => ({ seat, sitting, points });
  const worseFirst = (a: { points: number }, b: { points: number }) => a.points - b.points;
  const two = [vote('expert-1', 9, 1), vote('expert-1', 7), vote('expert-3', 2), vote('enterprise', 9)];
  expect(middleVote(two, 2, panel, worseFirst)).toBeUndefined();
  expect([hasVoted(two, 2, 'enterprise'), countedVotes(two, 2, panel).length]).toEqual([true, 2]);
  expect(middleVote([...two, vote('expert-2', 5)], 2, panel, worseFirst)).toEqual(vote('expert-2', 5));
  expect(middleVote([], 2, [], worseFirst)).toBeUndefined();
  expect(seatsOf(vacated(panel, 'anna')).map(({ seat }) => seat)).toEqual(['expert-2', 'expert-3']);
});
