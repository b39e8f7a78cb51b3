import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { benefitSharingActs } from '#scripts/story/sc1/benefit-sharing.ts';
import { moneyTerms, sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Funding } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Award, sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { atIntake, text } from '#test/project/demand-intake/acts.ts';
import { atProposal } from '#test/project/proposal/acts.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { speaker } from '#test/support/messages.ts';
import { aProject, play } from '#test/support/play.ts';
import { locales } from '#web/wording/index.ts';
import type { Recording } from '#workflows/engine/case-file.ts';
import { type StepName, stepNamed } from '#workflows/project/catalogue.ts';

const after = (step: StepName, ...acts: StoryAct[]) => play(atProposal(step), acts).recordings;
/** What is said and asked on the way of all stories, and where they might have turned. */
const recordings: readonly Recording[] = [
  ...play(aProject(), [...sc1Intake, ...sc1Proposal]).recordings,
  ...play(aProject(), sc2).recordings,
  ...after('select-winner', act('enterpriseSignatory', 'select-winner', 'none', { cause: 'other', reason: text(20) })),
  ...after('confirm-award', act('universitySignatory', 'confirm-award', 'decline', { reason: text(20) })),
  ...after(
    'publish-award',
    ...sc1Award.slice(1, 2),
    act('expert5', 'file-objection', 'file', { grounds: text(60), realName: text(3), contact: text(8) }),
  ),
  ...play(atIntake('formal-check'), [act('projectManager', 'formal-check', 'reject', { reason: text(20) })]).recordings,
  ...play(anAwardedProject(), [...sc1Contract, ...sc1Funding]).recordings,
  ...play(aConcludedProject(), [...resultTransferActs, ...benefitSharingActs]).recordings,
  ...play(aConcludedProject(), [...royaltyTransferActs, ...royaltySharingActs]).recordings,
];

test.each(locales)('every opening, outcome and fact of the stories is a sentence with its figures in %s', (locale) => {
  const { say, failures } = speaker(locale);
  for (const { definition = '', facts, opened } of recordings) {
    for (const { step, opening } of opened) {
      const outcomes = opening.offers ?? Object.keys(stepNamed(step)?.outcomes ?? {});
      const said = [
        say.title(step, opening.about),
        say.ask(step, opening.about),
        ...outcomes.flatMap((outcome) => [say.label(step, outcome, opening.about), say.leadsTo(step, outcome, opening.about)]),
      ];
      expect(said, step).not.toContain('');
      expect(said.join('\n')).not.toMatch(/[{}]|undefined/);
    }
    for (const fact of facts.filter(({ type }) => type !== 'case-opened')) {
      const sentence = say.fact(definition, fact.type, fact);
      expect(sentence).not.toBe(fact.type);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  }
  expect([...new Set(failures)]).toEqual([]);
});

test.each([
  ['zh-CN', '违约金为未通过验收部分价款的 12.5%'],
  ['en', 'liquidated damages 12.5% of the price of parts not accepted'],
] as const)('who is to agree reads the damages proposed in %s', (locale, words) => {
  const { say } = speaker(locale);
  const proposal = act('enterpriseFinance', 'set-money-terms', 'propose', {
    ...moneyTerms,
    weightsBp: [...moneyTerms.weightsBp],
    damagesBp: 1250,
  });
  const simulation = play(anAwardedProject(), [...sc1Contract.slice(0, 1), proposal]);
  const [asked] = simulation.asked;
  expect(say.ask('set-money-terms', asked?.opening.about)).toContain(words);
  const [fact] = factsOf(simulation, 'liquidated-damages-proposed');
  expect(say.fact('set-money-terms', 'liquidated-damages-proposed', fact)).toContain('12.5');
});
