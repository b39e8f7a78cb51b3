import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { bureau } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import {
  accepted,
  achieved,
  appliedForFinal,
  concluded,
  executed,
  panel,
  retentionReleased,
  started,
  subsidyPaid,
  tranchePaid,
} from '#scripts/story/sc1/milestone-funding.ts';
import { panel as deciding } from '#test/project/publicity/panel.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { play } from '#test/support/play.ts';

const citizen = { person: 'citizen', organisation: 'none', roles: ['uni.member', 'public'] };
const tranche = tranchePaid(85_500_000);
/** All four milestones accepted and paid, the first claim paid, the second not made. */
const withoutSecondClaim = [
  ...sc1Contract,
  ...started,
  ...accepted(1),
  ...tranche,
  ...accepted(2),
  ...tranche,
  ...subsidyPaid(28_000_000),
  ...accepted(3),
  ...tranche,
  ...accepted(4),
  ...tranchePaid(28_500_000),
];
const vote = (by: Player, outcome: 'pass' | 'conclude' | 'rectify', bp: number) => act(by, 'final-acceptance', outcome, achieved(bp));
const votes = (outcome: 'pass' | 'conclude', bp: number) => panel.map((by) => vote(by, outcome, bp));
const published = concluded.slice(-1);
const sitting = () => play(anAwardedProject(), [...withoutSecondClaim, ...appliedForFinal]);
const claimed = (simulation: ReturnType<typeof sitting>) =>
  simulation.open.find(({ step }) => step === 'request-subsidy')?.opening.about?.['fen'];

test('I5: a claim that waits for the experts’ votes takes no more than the least of them leaves of the grant', () => {
  const simulation = sitting();
  expect(claimed(simulation)).toBe(32_000_000);
  play(simulation, [vote('expert1', 'rectify', 1000), vote('expert2', 'pass', 8000)]);
  expect(claimed(simulation)).toBe(32_000_000);
  play(simulation, votes('conclude', 6000).slice(2));
  // 60 % of 80,000,000 is 48,000,000, and 32,000,000 are entitled
  expect(claimed(simulation)).toBe(16_000_000);
  play(simulation, [...subsidyPaid(16_000_000), vote('rdLead', 'pass', 10_000), ...published, ...subsidyPaid(4_000_000)]);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'concluded', achieved: 60_000_000 });
  expect(simulation.file.books).toMatchObject({ 'funder/cash': -48_000_000, 'funder/reserve': 0 });
});

test('M2: a vote that leaves less of the grant than was paid counts like any other; the rest is claimed back', () => {
  // 60 % of 80,000,000 is 48,000,000: 60,000,000 were paid and 4,000,000 are in reserve
  const project = play(sitting(), [...subsidyPaid(32_000_000), ...votes('conclude', 6000), vote('rdLead', 'conclude', 6000), ...published]);
  project.pass(20);
  expect(factsOf(project, 'clawback-opened')).toMatchObject([{ basis: 'pro-rata', principalFen: 12_000_000, debtor: 'enterprise' }]);
  expect(project.file.books).toMatchObject({ 'funder/cash': -60_000_000, 'funder/reserve': 0, 'funder/receivable': 12_000_000 });
  expect(keysOf(project, 'request-subsidy')).toEqual([]);
});

test('the enterprise’s silence, whose vote does not count, holds nothing up after a second notice', () => {
  const simulation = play(sitting(), votes('pass', 9000));
  expect(simulation.state.funding.conclusion).toBeUndefined();
  simulation.pass(100);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'passed', achieved: 90_000_000 });
  expect(factsOf(simulation, 'final-acceptance-unanswered')).toHaveLength(1);
  const told = simulation.recordings.flatMap(({ notices }) => notices.map(({ to, template }) => `${template} ${to.role}`));
  expect(told).toEqual(expect.arrayContaining(['second-notice ent.rdlead', 'final-acceptance-unanswered pm.lead']));
  expect(
    simulation.recordings.every(({ cause, transfers, effects }) => cause !== 'silence' || transfers.length + effects.length === 0),
  ).toBe(true);
  expect(keysOf(simulation, 'publish-conclusion')).toEqual(['publish-conclusion/conclusion']);
});

test('an expert’s silence is not the enterprise’s: the sitting waits, and concludes with the last expert’s vote', () => {
  const simulation = play(sitting(), votes('pass', 9000).slice(1));
  simulation.pass(200);
  expect(keysOf(simulation, 'final-acceptance')).toEqual(['final-acceptance/sitting-1/expert-1']);
  play(simulation, [vote('expert1', 'pass', 8500)]);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'passed' });
});

test('nobody applies within three months: the funder gets a notice and the acceptance is convened without, with a panel named by a person', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed, ...appliedForFinal.slice(0, 1)]);
  simulation.pass(92);
  expect(simulation.state.phase).toBe('finalAcceptance');
  expect(factsOf(simulation, 'final-acceptance-convened')).toEqual([{ type: 'final-acceptance-convened', round: 1 }]);
  expect(
    simulation.recordings.flatMap(({ notices }) => notices).find(({ template }) => template === 'final-acceptance-convened')?.to,
  ).toEqual({
    role: 'fund.officer',
    organisation: bureau,
  });
  simulation.pass(60);
  expect(keysOf(simulation, 'apply-final')).toEqual(['apply-final/final-1/panel']);
  const escalated = simulation.recordings.flatMap(({ notices }) => notices).filter(({ template }) => template === 'escalate-lead');
  expect(escalated.some(({ about }) => about?.['step'] === 'apply-final')).toBe(true);
  play(simulation, concluded.slice(2));
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'passed' });
});

test('an overturned conclusion no longer cuts a claim: the next sitting’s votes do', () => {
  const simulation = play(sitting(), [...votes('conclude', 6000), vote('rdLead', 'pass', 10_000), ...published]);
  expect(claimed(simulation)).toBe(16_000_000);
  simulation.act({ step: 'file-objection', subject: 'conclusion', outcome: 'file', input: {}, actor: citizen });
  const findings = `经核查，${'检测报告的样品批次与验收样品不一致，须由专家组重新评议；'.repeat(2)}`;
  play(simulation, [act('leadManager', 'decide-objection', 'uphold', { panel: deciding, findings })]);
  expect(claimed(simulation)).toBe(32_000_000);
  play(simulation, [vote('expert1', 'conclude', 7000)]);
  expect(claimed(simulation)).toBe(24_000_000);
});

test('without a warranty nobody is late with the retention before the conclusion is clear', () => {
  const contract = sc1Contract.map((story) => ({
    ...story,
    input: (scene: Parameters<typeof story.input>[0]) => {
      const input = story.input(scene) as object;
      return 'warrantyMonths' in input ? { ...input, warrantyMonths: 0 } : input;
    },
  }));
  const simulation = play(anAwardedProject(), [...contract, ...executed, ...concluded]);
  simulation.act({ step: 'file-objection', subject: 'conclusion', outcome: 'file', input: {}, actor: citizen });
  simulation.pass(60);
  expect(factsOf(simulation, 'warranty-ended')).toHaveLength(1);
  expect(simulation.state.funding.retentionPayableUntil).toBeUndefined();
  const clearedAt = simulation.now;
  const findings = `经核查，${'异议所述情况与检测报告和现场核查记录不符，验收程序合规，异议不成立；'.repeat(2)}`;
  play(simulation, [act('leadManager', 'decide-objection', 'dismiss', { panel: deciding, findings }), ...retentionReleased]);
  expect((simulation.state.funding.retentionPayableUntil ?? '') > clearedAt).toBe(true);
  expect(factsOf(simulation, 'late-interest-accrued')).toEqual([]);
  expect(factsOf(simulation, 'warranty-ended')).toHaveLength(1);
});
