import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { negotiated } from '#scripts/story/sc1/contract.ts';
import { accepted, started } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, keysOf } from '#test/support/awarded-project.ts';
import {
  depositReturned,
  paidAfterWarranty,
  paidAhead,
  plan,
  plannedContract,
  plannedTerms,
  workDone,
} from '#test/support/paid-by-plan.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { paymentPlan } from '#workflows/project/contract/payment-plan.ts';
import { heldDepositFen } from '#workflows/project/milestone-funding/deposit.ts';

test('M13: an advance, a milestone, the conclusion and the warranty are paid each on its condition; a deposit is given and returned', () => {
  const simulation = play(anAwardedProject({ unfunded: true }), plannedContract);
  expect(keysOf(simulation, 'pay-instalment')).toEqual(['pay-instalment/effective/maker']);
  play(simulation, paidAhead);
  expect(heldDepositFen(simulation.state)).toBe(60_000_000);
  expect([simulation.file.books['enterprise/deposit'], simulation.file.books['university/payable']]).toEqual([60_000_000, -60_000_000]);

  play(simulation, [...started, ...accepted(1)]);
  expect(keysOf(simulation, 'pay-enterprise-tranche')).toEqual([]);
  play(simulation, workDone);
  expect(keysOf(simulation, 'pay-instalment')).toEqual([]);
  play(simulation, depositReturned);
  expect(heldDepositFen(simulation.state)).toBe(0);
  play(simulation, paidAfterWarranty);
  expect(positions(simulation.file.books)).toMatchObject({ enterprise: -300_000_000, university: 300_000_000 });
  expect(openClearing(simulation.file.books)).toEqual([]);
});

test('what a milestone is worth and what is paid on it add up to the price, each', () => {
  const { tranches, instalments } = paymentPlan({ priceFen: 300_000_001, weightsBp: [3333, 3333, 3334], retentionBp: 500, plan });
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  expect(sum(tranches.map(({ valueFen }) => valueFen))).toBe(300_000_001);
  expect(sum([...tranches.map(({ trancheFen }) => trancheFen), ...instalments.map(({ fen }) => fen)])).toBe(300_000_001);
  expect(tranches.map(({ trancheFen }) => trancheFen)).toEqual([0, 120_000_001, 0]);
});

test.each([
  [
    'advance-above-limit plan.0.weightBp',
    {
      plan: [
        { ...plan[0], weightBp: 3001 },
        { condition: 'final', weightBp: 6999 },
      ],
    },
  ],
  ['plan-not-whole plan', { plan: plan.slice(0, 3) }],
  ['row-without-milestone plan.1.milestone', { plan: [plan[0], { ...plan[1], milestone: 5 }, plan[2], plan[3]] }],
  [
    'row-twice plan.1.condition',
    {
      plan: [
        { ...plan[0], weightBp: 1000 },
        { ...plan[0], weightBp: 1000 },
        { condition: 'final', weightBp: 8000 },
      ],
    },
  ],
  ['deposit-above-limit depositFen', { depositFen: 60_000_001 }],
])('terms that break %s are refused', (broken, changes) => {
  const simulation = play(anAwardedProject(), negotiated.slice(0, 1));
  const proposed = act('enterpriseFinance', 'set-money-terms', 'propose', { ...plannedTerms, ...changes } as typeof plannedTerms);
  expect(brokenIn(attempt(simulation, proposed))).toEqual([broken]);
});
