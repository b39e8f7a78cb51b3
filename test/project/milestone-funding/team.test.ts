import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, brokenIn, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';

const working = () => play(anAwardedProject(), [...sc1Contract, ...started]);
const changed = (leaves: Player | undefined, joins: Player | undefined, days = 5) =>
  act('researchOffice', 'change-team', 'change', ({ person, day }) => ({
    ...(leaves ? { leaves: person(leaves) } : {}),
    ...(joins ? { joins: person(joins) } : {}),
    from: day(days),
    task: '样品制备和接触电阻检测',
    reason: '原成员调离，由本组成员接替。',
  }));

test('members are replaced by the university’s own word, and every party gets a notice', () => {
  const project = play(working(), [changed('inventor3', 'inventor2')]);
  expect(factsOf(project, 'member-left')).toMatchObject([{ person: idOf('inventor3') }]);
  expect(factsOf(project, 'member-joined')).toMatchObject([{ person: idOf('inventor2') }]);
  const roles = project.recordings.at(-1)?.notices.map(({ to }) => to.role);
  expect(roles).toEqual(expect.arrayContaining(['uni.pi', 'ent.rdlead', 'fund.officer', 'pm']));
  expect(keysOf(project, 'change-team')).toEqual(['change-team/team-3']);
  expect(project.asked.map(({ step }) => step)).not.toContain('change-team');
});

test('someone is named, not the same twice, not the investigator, and within the contract’s time', () => {
  const project = working();
  const broken = (...given: Parameters<typeof changed>) => brokenIn(attempt(project, changed(...given)));
  expect(broken(undefined, undefined)).toEqual(['nobody-changes leaves']);
  expect(broken('inventor2', 'inventor2')).toEqual(['same-person joins']);
  expect(broken('investigator', 'inventor2')).toEqual(['leads-work leaves']);
  expect(broken(undefined, 'inventor2', 181)).toEqual(['day-too-late from']);
  expect(broken(undefined, 'inventor2', -900)).toEqual(['day-too-early from']);
  play(project, [changed('inventor3', 'inventor2')]);
  expect(broken('inventor3', 'inventor2')).toEqual(['joined-already joins', 'left-already leaves']);
  expect(attempt(project, changed(undefined, 'inventor3'))).toBeUndefined();
});

test('who has joined accepts nothing for the enterprise, also after leaving again (P3)', () => {
  const lead = actorOf('rdLead');
  const project = play(working(), accepted(1).slice(0, 2));
  const accept = accepted(1)[2];
  expect(accept?.step).toBe('accept-milestone');
  const joined = { ...changed(undefined, 'rdLead') };
  play(project, [joined]);
  expect(accept && attempt(project, accept)).toMatchObject({ refused: 'WORKS_ON_IT', details: { person: lead.person, as: 'member' } });
  play(project, [changed('rdLead', undefined)]);
  expect(accept && attempt(project, accept)).toMatchObject({ refused: 'WORKS_ON_IT' });
});

test('parties and funder read it; other universities, experts and students do not', () => {
  const project = play(working(), [changed('inventor3', 'inventor2')]);
  const matter = {
    step: 'change-team',
    subject: 'team-1',
    outcome: 'change',
    person: idOf('researchOffice'),
    organisation: 'haihe-university',
    role: 'uni.research',
  };
  const read = (player: Player) => knows(project, player, matter, 'read');
  expect((['rdLead', 'fundOfficer', 'projectManager', 'investigator'] as const).map(read)).toEqual([true, true, true, true]);
  expect((['rivalInvestigator', 'expert1', 'inventor4'] as const).map(read)).toEqual([false, false, false]);
});
