import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { of, withFields } from '#test/support/story.ts';

const listed = (mode: 'open' | 'invited' = 'open') =>
  play(
    aProject(),
    sc1Intake.map((story) => (story.step === 'draft-demand' ? withFields(story, { mode }) : story)),
  );
const invited = (...universities: string[]) =>
  act('technologyManager', 'invite-universities', 'invite', { universities, reason: '在金属双极板涂层方向有中试基础。' });
const said = (by: Player, outcome: 'interested' | 'later' | 'decline') =>
  outcome === 'decline'
    ? act(by, 'answer-invitation', outcome, { reason: '本年度任务已满，暂不应答新的榜单。' })
    : act(by, 'answer-invitation', outcome, {});
const draft = of(sc1Proposal, 'draft-proposal', { by: 'investigator' });
const intent = act('investigator', 'declare-intent', 'declare', { team: '涂层与工艺两个课题组，另有检测平台人员。' });

test('a university is asked by name, answers whether it is interested, and its silence is no answer', () => {
  const project = play(listed(), [invited(haihe, bohai)]);
  expect(keysOf(project, 'answer-invitation')).toEqual([`answer-invitation/${haihe}`, `answer-invitation/${bohai}`]);
  play(project, [said('investigator', 'interested')]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.role)).toEqual(['tm', 'ent.rdlead']);
  expect(brokenIn(attempt(project, invited(haihe)))).toEqual(['invited-already universities.0']);
  project.pass(16);
  expect(factsOf(project, 'invitation-unanswered')).toEqual([{ type: 'invitation-unanswered', proposal: bohai }]);
});

test('who was invited, and what it says, is no other bidder’s business', () => {
  const project = play(listed(), [invited(haihe, bohai), said('rivalInvestigator', 'interested')]);
  const answer = {
    step: 'answer-invitation',
    subject: bohai,
    outcome: 'interested',
    person: 'rival-investigator',
    organisation: bohai,
    role: 'uni.pi',
  };
  expect(knows(project, 'rdLead', answer)).toBe(true);
  expect(knows(project, 'projectManager', answer)).toBe(true);
  for (const player of ['investigator', 'fundOfficer', 'researchOffice'] as const)
    expect(knows(project, player, answer), player).toBe(false);
  const list = { step: 'invite-universities', subject: 'call', outcome: 'invite', person: 'x', organisation: 'x', role: 'tm' };
  for (const player of ['investigator', 'rivalInvestigator', 'fundOfficer'] as const)
    expect(knows(project, player, list), player).toBe(false);
});

test('by invitation only those invited may ask, mean to answer, and propose; who has declined no longer may', () => {
  const project = listed('invited');
  expect(project.state.intake.listing?.mode).toBe('invited');
  expect(attempt(project, draft)).toMatchObject({ refused: 'NOT_OPEN' });
  expect(attempt(project, intent)).toMatchObject({ refused: 'NOT_OPEN' });
  play(project, [invited(haihe, bohai), said('rivalInvestigator', 'decline'), intent, draft]);
  expect(attempt(project, of(sc1Proposal, 'draft-proposal', { by: 'rivalInvestigator' }))).toMatchObject({ refused: 'NOT_OPEN' });
});

test('nobody is invited to a call by invitation: it closes without proposals, as any other', () => {
  const project = listed('invited');
  project.pass(32);
  expect(project.asked.map(({ step }) => step)).toContain('no-proposal-decision');
});

test('an intent binds to nothing and is its university’s alone; it brings the notice of answered questions', () => {
  const project = play(listed(), [intent]);
  expect(attempt(project, intent)).toMatchObject({ refused: 'NOT_YOURS' });
  const matter = {
    step: 'declare-intent',
    subject: 'call',
    outcome: 'declare',
    person: 'investigator',
    organisation: haihe,
    role: 'uni.pi',
  };
  const fact = {
    step: 'declare-intent',
    subject: 'call',
    details: { proposal: haihe },
    fact: 'intent-declared',
    outcome: 'declare',
    person: 'investigator',
    organisation: haihe,
    role: 'uni.pi',
  };
  for (const player of ['rivalInvestigator', 'rdLead', 'projectManager', 'fundOfficer'] as const) {
    expect(knows(project, player, matter), player).toBe(false);
    expect(knows(project, player, fact), player).toBe(false);
  }
  expect(knows(project, 'researchOffice', fact)).toBe(true);
  play(project, [
    act('rivalInvestigator', 'ask-question', 'ask', { question: '请说明双极板基材的牌号与厚度范围。', namesNobody: true }),
    act('rdLead', 'answer-question', 'answer', { answer: '基材为316L，厚度零点一毫米。' }),
  ]);
  expect(project.recordings.at(-1)?.notices.map(({ to }) => to.person)).toEqual(['rival-investigator', 'investigator']);
});
