import { expect, test } from 'vitest';
import { binhai } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { actorOf, brokenIn, idOf, play } from '#test/support/play.ts';
import { participant } from '#workflows/engine/define-step.ts';

const key = 'submit-milestone/milestone-1';
function working() {
  const project = play(anAwardedProject(), [...sc1Contract, ...started]);
  const copy = (persons: readonly string[], opening = key) =>
    project.act({
      step: 'send-copy',
      subject: 'enterprise',
      outcome: 'send',
      input: { opening, persons },
      actor: { ...actorOf('rdLead'), roles: [...actorOf('rdLead').roles, participant] },
    });
  return { project, copy };
}

test('抄送: colleagues get a notice and nothing to do; the item stays where it is', () => {
  const { project, copy } = working();
  const [before, open] = [project.state, project.open.map(({ key: one }) => one)];
  expect(copy([idOf('requester'), idOf('enterpriseLegal')])).toBeUndefined();
  expect(project.recordings.at(-1)).toMatchObject({
    facts: [{ type: 'copy-sent', key, step: 'submit-milestone', persons: 2 }],
    notices: [
      { to: { role: participant, organisation: binhai, person: 'requester' }, template: 'copied', about: { step: 'submit-milestone' } },
      { to: { person: 'enterprise-legal' }, template: 'copied' },
    ],
  });
  expect(project.state).toEqual(before);
  expect(project.open.map(({ key: one }) => one)).toEqual(open);
});

test('each person once, and no copy to oneself', () => {
  const { copy } = working();
  expect(brokenIn(copy([idOf('requester'), idOf('requester'), idOf('rdLead')]))).toEqual(['copied-twice persons.1', 'own-copy persons.2']);
});
