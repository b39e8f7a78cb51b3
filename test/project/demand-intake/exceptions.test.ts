import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Answers } from '#scripts/story/sc1/proposal.ts';
import { atIntake } from '#test/project/demand-intake/acts.ts';
import { actorOf, aProject, attempt, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const reason = '母公司调整产线规划，该涂层项目不再推进。';
const withdrawal = { cause: 'plans-changed', reason } as const;
const agree = act('leadManager', 'withdraw-demand', 'agree', { reason: '情况属实，同意撤回并按规则处理诚意金。' });
const matter = (outcome: 'withdraw' | 'agree', moment: string) => ({
  step: 'withdraw-demand',
  subject: 'demand',
  outcome,
  person: 'lead-manager',
  organisation: actorOf('leadManager').organisation,
  role: 'pm.lead',
  fact: 'demand-withdrawn',
  details: { moment, cause: 'plans-changed' },
});
const told = (project: Simulation<Project>) =>
  project.recordings
    .flatMap(({ facts, notices }) => (facts.some(({ type }) => type === 'demand-withdrawn') ? notices : []))
    .map(({ to: { role } }) => role);
const outside = ['investigator', 'rivalInvestigator', 'rivalResearchOffice', 'takerLegal', 'expert1'] as const satisfies readonly Player[];

test('Enterprise withdraws demand before listing: nobody outside enterprise, platform and funder gets a notice or knows of it', () => {
  const project = play(atIntake('confirm-bond'), [act('enterpriseSignatory', 'withdraw-demand', 'withdraw', withdrawal)]);
  play(project, sc1Intake.slice(-2));
  expect(project.state.phase).toBe('withdrawn');
  expect(project.file.books).toMatchObject({ 'enterprise/cash': 0, 'platform/escrow': 0 });
  expect(outside.filter((player) => knows(project, player, matter('withdraw', 'before-listing')))).toEqual([]);
  expect(told(project).filter((role) => !/^(ent|pm|fund)/.test(role))).toEqual([]);
});

test('Enterprise withdraws demand, proposals in: the platform’s lead alone agrees, and says why; its reason is read by those who decide', () => {
  const project = play(play(aProject(), sc1Intake), [...sc1Answers, act('enterpriseSignatory', 'withdraw-demand', 'request', withdrawal)]);
  expect(attempt(project, { ...agree, by: 'projectManager', subject: 'demand' })?.refused).toBe('NOT_YOURS');
  expect(() => attempt(project, act('leadManager', 'withdraw-demand', 'agree', { reason: '同意' }))).toThrow('reason');
  expect(project.file.books['platform/escrow']).toBe(6_000_000);
  play(project, [agree]);
  expect(told(project)).toEqual(expect.arrayContaining(['uni.pi', 'uni.research', 'ent.requester', 'fund.officer']));
  const end = matter('agree', 'listed');
  expect(outside.filter((player) => knows(project, player, end))).toEqual(['investigator', 'rivalInvestigator', 'rivalResearchOffice']);
  expect(outside.filter((player) => knows(project, player, end, 'read'))).toEqual([]);
});
