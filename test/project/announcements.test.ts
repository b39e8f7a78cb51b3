import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { cast, type Player } from '#scripts/story/cast.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { everyStory } from '#test/support/every-story.ts';
import { speaker } from '#test/support/messages.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { upTo } from '#test/support/story.ts';
import type { Standing } from '#web/access/standing.ts';
import { isVisible, isVisibleLetter } from '#web/access/visible-facts.ts';
import { isMeant } from '#workflows/engine/admit.ts';
import { announced } from '#workflows/engine/announce.ts';
import type { Notice } from '#workflows/engine/define-step.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { catalogue } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

const players = Object.keys(cast) as Player[];
type Change = Simulation<Project>['recordings'][number];

const standingOf = (project: Simulation<Project>, player: Player): Standing => {
  const { person, organisation, roles, sides } = readerIn(project, { name: player, ...actorOf(player) });
  return {
    caseId: 'project',
    kind: 'project',
    version: 0,
    person,
    organisation,
    roles,
    represents: [],
    sides,
    sidesAnywhere: sides,
    asked: false,
  };
};
const resultsIn = ({ notices }: Change) => notices.filter(({ template }) => template === announced);
const factOf = ({ facts }: Change, { about }: Notice) => facts[Number(about?.['fact']) - 1] ?? { type: 'none' };
const figuresOf = ({ about = {} }: Notice) => {
  const { step: _step, fact: _fact, letter: _letter, ...figures } = about;
  return figures;
};

/** Whether the portal says the notice to the player, as the case stands. */
function isSaid(project: Simulation<Project>, change: Change, notice: Notice, player: Player): boolean {
  const { type, ...details } = factOf(change, notice);
  const line = { n: Number(notice.about?.['fact']), type, key: change.act?.key ?? change.about ?? null, details };
  const { act: done } = change;
  const source = done && {
    step: done.step,
    subject: done.subject,
    seat: done.key.split('/')[2] ?? null,
    outcome: done.outcome,
    person: done.actor.person,
    organisation: done.actor.organisation,
    role: done.role,
  };
  const standing = standingOf(project, player);
  return notice.about?.['letter'] === undefined
    ? isVisible(project.state, standing, line, source)
    : isVisibleLetter(project.state, standing, line, source, { figures: figuresOf(notice) });
}
/** Results of these changes that somebody is sent who may not know them. */
const leaksIn = (project: Simulation<Project>, changes: readonly Change[]): string[] =>
  changes.flatMap((change) =>
    resultsIn(change).flatMap((notice) =>
      players
        .filter((player) => isMeant(notice.to, actorOf(player)) && !isSaid(project, change, notice, player))
        .map((player) => `${player}: ${change.definition} ${factOf(change, notice).type} ${notice.about?.['letter'] ?? ''}`),
    ),
  );

const { say, failures } = speaker('en');
const inChinese = speaker('zh-CN');
function sentence(change: Change, notice: Notice, { say: words }: ReturnType<typeof speaker> = { say, failures }): string {
  const { type, ...details } = factOf(change, notice);
  const { letter } = notice.about ?? {};
  const definition = change.definition ?? '';
  return letter === undefined ? words.fact(definition, type, details) : words.letter(definition, String(letter), figuresOf(notice));
}
/** Announcements to a player, in order. */
const toldTo = ({ recordings }: Simulation<Project>, player: Player): string[] =>
  recordings.flatMap((change) =>
    resultsIn(change)
      .filter(({ to }) => isMeant(to, actorOf(player)))
      .map((notice) => sentence(change, notice)),
  );

describe.each(Object.entries(everyStory))('over the story %s', (_name, played) => {
  test('a result is announced to those alone who may know it, and is a whole sentence', () => {
    const project = played();
    expect(leaksIn(project, project.recordings)).toEqual([]);
    for (const change of project.recordings)
      for (const notice of resultsIn(change)) {
        for (const words of [undefined, inChinese]) expect(sentence(change, notice, words)).not.toMatch(/[{}]|undefined|:fact:|:letter:/);
        expect(sentence(change, notice)).toMatch(/ /);
      }
    expect([...failures, ...inChinese.failures]).toEqual([]);
  });
});

test('and may know it at the moment at which it is announced', () => {
  const project = aProject();
  const leaks: string[] = [];
  for (const story of sc1) {
    const before = project.recordings.length;
    for (let waits = 0; attempt(project, story)?.refused === 'NOT_OPEN' && waits < 400; waits += 1) project.passToNextDue();
    leaks.push(...leaksIn(project, project.recordings.slice(before)));
  }
  expect(leaks).toEqual([]);
});

test('every entry of a definition is about a fact that it declares', () => {
  const wrong = catalogue.flatMap((definition) =>
    'announces' in definition
      ? Object.keys(definition.announces ?? {})
          .filter((type) => !(type in (definition.facts ?? {})))
          .map((type) => `${definition.name} ${type}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

test('the reasons that a notice shows are a field of the form', () => {
  const wrong = catalogue.flatMap((definition) =>
    definition.kind === 'step'
      ? Object.entries(definition.outcomes)
          .filter(([, { form, grounds }]) => grounds !== undefined && !(grounds in form.shape))
          .map(([outcome]) => `${definition.name} ${outcome}`)
      : [],
  );
  expect(wrong).toEqual([]);
});

test('from question to share: winner, loser, requester, funder, inventor; experts and outsiders nothing', () => {
  const project = play(aProject(), sc1);
  expect(toldTo(project, 'rivalInvestigator')).toMatchInlineSnapshot(`
    [
      "Window closed with 2 sealed proposals",
      "Your proposal was opened by two people jointly and goes to the eligibility check",
      "Your proposal has passed the eligibility check and goes to expert review",
      "Thank you for your proposal. Another university’s proposal has been selected for the award; yours was ranked no. 2 in the review, with 80.9 points. Until 2026-04-07 you may object under your real name on the page of the public notice. Your proposal is not published and may not be used without your consent",
      "The selected university has confirmed the award, and the selection is closed. Thank you again for your proposal; we look forward to your response to future calls",
    ]
  `);
  expect(toldTo(project, 'investigator')).toMatchInlineSnapshot(`
    [
      "Window closed with 2 sealed proposals",
      "Your proposal was opened by two people jointly and goes to the eligibility check",
      "Your proposal has passed the eligibility check and goes to expert review",
      "Congratulations: your proposal has been selected for the award. It is under public notice until 2026-04-07; if no objection is pending then, your university will be asked to confirm",
      "Award confirmed by the university at ¥3,000,000.00",
      "The contract took effect at ¥3,000,000.00",
      "Contract registered as 2026120101000317 at a technology transaction value of ¥2,700,000.00",
      "Milestone 1 was accepted; it carries ¥900,000.00",
      "Milestone payment: ¥855,000.00 paid, bank reference bank-pay.tranche.milestone-1.1",
      "Milestone 2 was accepted; it carries ¥900,000.00",
      "Milestone payment: ¥855,000.00 paid, bank reference bank-pay.tranche.milestone-2.1",
      "Subsidy claim 1 was approved and will be paid to the enterprise",
      "Milestone 3 was accepted; it carries ¥900,000.00",
      "Milestone payment: ¥855,000.00 paid, bank reference bank-pay.tranche.milestone-3.1",
      "Subsidy claim 2 was approved and will be paid to the enterprise",
      "Milestone 4 was accepted; it carries ¥300,000.00",
      "Milestone payment: ¥285,000.00 paid, bank reference bank-pay.tranche.milestone-4.1",
      "Final acceptance conclusion: passed, 100% achieved",
      "Conclusion published for 5 days",
      "Subsidy claim 3 was approved and will be paid to the enterprise",
      "Retention: ¥150,000.00 paid, bank reference bank-pay.retention.retention.1",
      "Intended price published for 15 days",
      "The transfer contract has been signed by both parties",
      "Handover confirmed as complete; the transfer takes effect",
      "Rewards published for 15 working days",
      "Licence fee: distribution approved",
      "Inventor’s reward: ¥190,960.00 paid, bank reference bank-pay.inventor.lump-sum.investigator.1",
      "Project closed, books settled",
    ]
  `);
  expect(toldTo(project, 'requester')).toMatchInlineSnapshot(`
    [
      "The demand has passed the formal check and goes to expert appraisal",
      "Listing decided, window of 30 days",
      "Earmark agreed: 30%, capped at ¥800,000.00",
      "Bond of ¥60,000.00 received; listed with a window of 30 days",
      "Window closed with 2 sealed proposals",
      "The proposals were opened by two people jointly; the eligibility check and expert review follow",
      "The panel agreed",
      "The enterprise selected the first-ranked",
      "Award published for 5 days",
      "Award confirmed by the university at ¥3,000,000.00",
      "The contract took effect at ¥3,000,000.00",
      "Final acceptance conclusion: passed, 100% achieved",
      "Conclusion published for 5 days",
      "Intended price published for 15 days",
      "Transfer contract concluded (ordinary licence): a lump sum of ¥500,000.00",
      "Handover confirmed as complete; the transfer takes effect",
      "Project closed, books settled",
    ]
  `);
  expect(toldTo(project, 'fundOfficer')).toMatchInlineSnapshot(`
    [
      "Bond of ¥60,000.00 received; listed with a window of 30 days",
      "Window closed with 2 sealed proposals",
      "The proposals were opened by two people jointly; the eligibility check and expert review follow",
      "The panel agreed",
      "The enterprise selected the first-ranked",
      "Award published for 5 days",
      "Award confirmed by the university at ¥3,000,000.00",
      "The contract took effect at ¥3,000,000.00",
      "Milestone 1 was accepted; it carries ¥900,000.00",
      "Milestone 2 was accepted; it carries ¥900,000.00",
      "Milestone 3 was accepted; it carries ¥900,000.00",
      "Milestone 4 was accepted; it carries ¥300,000.00",
      "Final acceptance conclusion: passed, 100% achieved",
      "Conclusion published for 5 days",
      "Project closed, books settled",
    ]
  `);
  expect(toldTo(project, 'inventor4')).toMatchInlineSnapshot(`
    [
      "Intended price published for 15 days",
      "The transfer contract has been signed by both parties",
      "Handover confirmed as complete; the transfer takes effect",
      "Rewards published for 15 working days",
      "Licence fee: distribution approved",
      "Inventor’s reward: ¥17,360.00 paid, bank reference bank-pay.inventor.lump-sum.inventor4.1",
      "Project closed, books settled",
    ]
  `);
  for (const player of ['expert1', 'expert5', 'chair', 'evaluator'] as const) expect(toldTo(project, player), player).toEqual([]);
});

test('a call without answers: the enterprise and the funder hear of the end', () => {
  const project = play(aProject(), sc2);
  expect(toldTo(project, 'rdLead')).toMatchInlineSnapshot(`
    [
      "The demand has passed the formal check and goes to expert appraisal",
      "Listing decided, window of 30 days",
      "Earmark agreed: 30%, capped at ¥800,000.00",
      "Bond of ¥60,000.00 received; listed with a window of 30 days",
      "Window closed with no sealed proposals",
      "Window extended by 20 days",
      "Window closed with no sealed proposals",
      "Ended: no proposals",
    ]
  `);
  expect(toldTo(project, 'investigator')).toEqual([]);
});

test('who has answered in vain is thanked and hears why nobody was chosen', () => {
  const project = everyStory['kept']?.();
  if (!project) throw new Error('no such story');
  expect(toldTo(project, 'rivalResearchOffice').at(-1)).toMatchInlineSnapshot(
    `"Thank you for your proposal. This call ended without an award: the enterprise selected none. Your proposal is not published and may not be used without your consent."`,
  );
});

test('a question that is sent back, and one that is rejected', () => {
  const [drafted, ...rest] = sc1Intake;
  if (!drafted) throw new Error('nothing drafted');
  const returned = act('enterpriseSignatory', 'attest-demand', 'return', { reason: '请补充耐久试验的取样方式后再提交。' });
  const project = play(aProject(), [drafted, returned, drafted, ...upTo(rest, 'formal-check')]);
  play(project, [act('projectManager', 'formal-check', 'reject', { reason: '属于常规检测，不属于研发项目。' })]);
  expect(toldTo(project, 'requester')).toMatchInlineSnapshot(`
    [
      "Returned by the signatory",
      "Rejected at the formal check",
    ]
  `);
  expect(toldTo(project, 'enterpriseSignatory')).toEqual(toldTo(project, 'requester'));
});
