import { expect, test } from 'vitest';
import { membersIn, membersOf, replacementsOf, withMember } from '#workflows/modules/panel/members.ts';
import { filled, hasVacancy, vacated } from '#workflows/modules/panel/places.ts';

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
