import { expect, test } from 'vitest';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { actorOf, brokenIn, play } from '#test/support/play.ts';
import { participant } from '#workflows/engine/define-step.ts';

type Player = Parameters<typeof actorOf>[0];
const key = 'submit-milestone/milestone-1';
function working() {
  const project = play(anAwardedProject(), [...sc1Contract, ...started]);
  const urge = (by: Player, party: string, opening = key) =>
    project.act({
      step: 'urge',
      subject: party,
      outcome: 'urge',
      input: { opening },
      actor: { ...actorOf(by), roles: [...actorOf(by).roles, participant] },
    });
  return { project, urge };
}

test('the person asked gets a notice, once per working day and three times in all, and the record says so', () => {
  const { project, urge } = working();
  const { person, role } = project.open.find((row) => row.key === key)?.opening.for ?? {};
  expect(urge('rdLead', 'enterprise')).toBeUndefined();
  expect(project.recordings.at(-1)).toMatchObject({
    facts: [{ type: 'urged', key, step: 'submit-milestone', time: 1 }],
    notices: [{ to: { role, person }, template: 'urged', about: { step: 'submit-milestone' } }],
  });
  // by anybody: the person asked is not rung up by each party in turn
  expect(brokenIn(urge('fundOfficer', 'funder'))).toEqual(['urged-today opening']);
  project.pass(7);
  expect(urge('fundOfficer', 'funder')).toBeUndefined();
  project.pass(7);
  expect(urge('rdLead', 'enterprise')).toBeUndefined();
  project.pass(7);
  expect(brokenIn(urge('rdLead', 'enterprise'))).toEqual(['urged-enough opening']);
  expect(factsOf(project, 'urged').map(({ time }) => time)).toEqual([1, 2, 3]);
});

test('nobody urges their own item, what stands still, or what is not asked', () => {
  const { project, urge } = working();
  expect(brokenIn(urge('investigator', 'university'))).toEqual(['own-item opening']);
  for (const nothing of ['submit-milestone/milestone-9', 'delegate/enterprise', 'warranty/warranty'])
    expect(urge('rdLead', 'enterprise', nothing)).toMatchObject({ refused: 'NOT_ON_THE_LIST', details: { fields: ['opening'] } });
  const ground = 'mutual';
  project.act({
    step: 'request-suspension',
    subject: 'university',
    outcome: 'request',
    input: { ground },
    actor: actorOf('researchOffice'),
  });
  project.act({ step: 'decide-suspension', subject: 'university', outcome: 'suspend', input: {}, actor: actorOf('projectManager') });
  expect(brokenIn(urge('rdLead', 'enterprise'))).toEqual(['stands-still opening']);
});
