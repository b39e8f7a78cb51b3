import { expect, test } from 'vitest';
import type { StoryAct } from '#scripts/story/act.ts';
import { binhai, bureau } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { speaker } from '#test/support/messages.ts';
import { aProject, idOf, play, sceneOf } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { locales } from '#web/wording/index.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

/** The story's act, done by somebody else who holds the role there as well. */
function doneBy(person: string, organisation: string, role: string, story: StoryAct) {
  const project = play(aProject(), upTo(sc1, story.step as never));
  const opening = project.open.find(({ step, opening: { for: asked } }) => step === story.step && asked.role === role)?.opening;
  const form = stepNamed(story.step)?.outcomes[story.outcome]?.form;
  if (!form || !opening) throw new Error(`${story.step} is not open`);
  const input = carriedPart(form, form.parse(story.input(sceneOf(project, opening.subject, opening.about))));
  const { subject, seat } = opening;
  const actor = { person, organisation, roles: [role] };
  return project.act({ step: story.step, subject, ...(seat ? { seat } : {}), outcome: story.outcome, input, actor });
}
const investigator = idOf('investigator');

test.each([
  ['accept-milestone', binhai, 'ent.rdlead'],
  ['sign-contract', binhai, 'ent.signatory'],
  ['pay-enterprise-tranche', binhai, 'ent.finance'],
  ['review-subsidy', bureau, 'fund.officer'],
  ['approve-subsidy', bureau, 'fund.approver'],
] as const)('the investigator does not %s for another party, though the role is held there', (step, organisation, role) => {
  const story = of(sc1, step);
  expect(doneBy(investigator, organisation, role, story)).toEqual({
    refused: 'WORKS_ON_IT',
    details: { person: investigator, as: 'investigator' },
  });
  expect(doneBy('a-colleague', organisation, role, story)).toBeUndefined();
});

test('an inventor acts for the university and for an enterprise of its own, but approves no public money', () => {
  const inventor = idOf('inventor2');
  const late = of(sc1, 'close-project');
  const closing = doneBy(inventor, 'joint-innovation-centre', 'pm', late);
  expect(closing).toEqual({ refused: 'WORKS_ON_IT', details: { person: inventor, as: 'inventor' } });
  expect(doneBy(inventor, binhai, 'ent.signatory', of(sc1, 'sign-transfer'))).toBeUndefined();
});

test.each(locales)('the refusal says so in %s', (locale) => {
  const { say, failures } = speaker(locale);
  const said = ['investigator', 'inventor'].map((as) => say.refusal('WORKS_ON_IT', { person: investigator, as }));
  expect(said.map(({ why }) => why).join()).toMatch(locale === 'en' ? /investigator.*inventor/ : /项目负责人.*完成人/);
  expect([failures, said.every(({ now }) => now.length > 10)]).toEqual([[], true]);
});
