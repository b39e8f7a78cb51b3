import { expect, test } from 'vitest';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { concluded, executed, finalSubsidy, retentionReleased, sc1Funding } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { aProject, play } from '#test/support/play.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';

const sum = (values: Readonly<Record<string, number>>) => Object.values(values).reduce((a, b) => a + b, 0);

test('SC1: four tranches, three claims and the retention, to the fen', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...sc1Funding]);
  const paid = Object.values(simulation.state.payments).map(({ id, fen, state }) => [id, fen, state]);
  expect(paid).toEqual([
    ['bond-return.bond', 6_000_000, 'settled'],
    ['tranche.milestone-1', 85_500_000, 'settled'],
    ['tranche.milestone-2', 85_500_000, 'settled'],
    ['subsidy.claim-1', 28_000_000, 'settled'],
    ['tranche.milestone-3', 85_500_000, 'settled'],
    ['subsidy.claim-2', 32_000_000, 'settled'],
    ['tranche.milestone-4', 28_500_000, 'settled'],
    ['subsidy.claim-3', 20_000_000, 'settled'],
    ['retention.retention', 15_000_000, 'settled'],
  ]);
  expect(positions(simulation.file.books)).toEqual({ enterprise: -220_000_000, platform: 0, university: 300_000_000, funder: -80_000_000 });
  expect(openClearing(simulation.file.books)).toEqual([]);
  expect(sum(simulation.file.books)).toBe(0);
});

test('SC1: retention and reserve are held in the books on the way, which add up to zero after every change', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed]);
  expect(simulation.file.books).toMatchObject({
    'enterprise/retention': -15_000_000,
    'university/receivable': 15_000_000,
    'funder/reserve': -4_000_000,
    'enterprise/receivable': 4_000_000,
  });
  expect(simulation.state.phase).toBe('executing');
  play(simulation, concluded);
  expect(simulation.state.phase).toBe('finalAcceptance');
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  play(simulation, finalSubsidy);
  expect(openClearing(simulation.file.books)).toEqual([{ account: 'enterprise/retention', fen: -15_000_000 }]);
  expect(keysOf(simulation, 'release-retention')).toEqual([]);
  play(simulation, retentionReleased);
  expect(openClearing(simulation.file.books)).toEqual([]);
  for (const { transfers } of simulation.recordings)
    for (const { debit, credit, fen } of transfers) expect([debit !== credit, fen > 0]).toEqual([true, true]);
});

test('SC1: the claims follow the verified payments and say how they were computed', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...sc1Funding]);
  const { claims } = simulation.state.funding;
  expect(claims.map(({ approved }) => approved?.formula)).toMatchObject([
    { name: 'subsidy-interim', inputs: { verifiedFen: 171_000_000, plannedFen: 32_000_000 } },
    { name: 'subsidy-interim', inputs: { verifiedFen: 256_500_000, plannedFen: 32_000_000 } },
    {
      name: 'subsidy-final',
      inputs: { verifiedFen: 285_000_000, entitledBeforeFen: 64_000_000, grantFen: 80_000_000, achieved: 100_000_000 },
    },
  ]);
  expect(factsOf(simulation, 'project-concluded')).toEqual([{ type: 'project-concluded', result: 'passed', achievedBp: 10_000 }]);
  expect(factsOf(simulation, 'late-interest-accrued')).toEqual([]);
});

test('SC1: the warranty of twelve months is waited for', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded]);
  const row = simulation.open.find(({ step }) => step === 'warranty');
  const days = (Date.parse(row?.stamp.dueAt ?? '') - Date.parse(row?.stamp.openedAt ?? '')) / 86_400_000;
  expect(Math.floor(days)).toBe(365);
});

test('SC1 from the question on: stages one to four in one go', () => {
  const simulation = play(aProject(), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding]);
  expect(positions(simulation.file.books)).toMatchObject({
    enterprise: -220_000_000,
    university: 300_000_000,
    funder: -80_000_000,
    platform: 0,
  });
  expect(simulation.state.funding.conclusion?.result).toBe('passed');
  const size = JSON.stringify(simulation.file).length;
  expect(size).toBeLessThan(100_000);
});
