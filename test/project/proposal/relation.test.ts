import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bohai, haihe } from '#scripts/story/organisations.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, attempt, play } from '#test/support/play.ts';
import { of, upTo, withFields } from '#test/support/story.ts';

const disclosed = sc1Proposal.map((story) =>
  story.step === 'eligibility-check' ? withFields(story, { relation: 'disclosed', note: '项目负责人的配偶在企业任职，已回避。' }) : story,
);
const chosen = () => play(play(aProject(), sc1Intake), [...upTo(disclosed, 'publish-award')]);
const found = (outcome: 'clear' | 'disclose' | 'bar') =>
  act('auditor', 'review-relation', outcome, { findings: '企业总工程师为该校兼职教授，已核对任职文件与评审回避情况。' });
const published = of(sc1Proposal, 'publish-award');

test('an award to a university that has disclosed a relation waits for the auditor; silence clears nobody', () => {
  const project = chosen();
  expect(keysOf(project, 'review-relation')).toEqual([`review-relation/${haihe}`]);
  expect(attempt(project, published)).toMatchObject({ refused: 'NOT_OPEN' });
  project.pass(60);
  expect(keysOf(project, 'publish-award')).toEqual([]);
  play(project, [found('clear'), published]);
  expect(project.state.publicities['award']?.shown).not.toHaveProperty('related');
});

test('allowed with disclosure, everybody reads of the relation in the notice', () => {
  const project = play(chosen(), [found('disclose'), published]);
  expect(project.state.publicities['award']?.shown).toMatchObject({ of: 'award', university: haihe, related: true });
});

test('barred, the enterprise chooses again among the others; without another the round ends and the bond returns', () => {
  const project = play(chosen(), [found('bar')]);
  expect(factsOf(project, 'relation-barred')).toEqual([{ type: 'relation-barred', proposal: haihe }]);
  expect(keysOf(project, 'select-winner')).toEqual(['select-winner/shortlist']);
  play(project, [act('enterpriseSignatory', 'select-winner', 'select', { proposal: bohai }), found('bar')]);
  project.pass(1);
  expect(project.state.phase).toBe('noAward');
  expect(project.file.books['platform/escrow'] ?? 0).toBe(0);
  expect(project.file.books['enterprise/cash'] ?? 0).toBe(0);
});

test('without a relation nothing is looked at', () => {
  const project = play(play(aProject(), sc1Intake), [...upTo(sc1Proposal, 'publish-award')]);
  expect(keysOf(project, 'review-relation')).toEqual([]);
});
