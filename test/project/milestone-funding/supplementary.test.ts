import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { concluded, executed, retentionReleased, subsidyApproved, subsidyPaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { play } from '#test/support/play.ts';
import { claimFigures } from '#workflows/project/milestone-funding/claim-figures.ts';

/** The reviewers find 40 million of invoices ineligible in the final account: what was verified then binds. */
const reduced: readonly StoryAct[] = [
  ...subsidyApproved.slice(0, 1),
  act('fundOfficer', 'review-subsidy', 'reduce', {
    items: [{ item: 'FP-0001', deductedFen: 40_000_000 }],
    reason: '部分发票与项目无关，不属于合格支出，核减后同意。',
  }),
  ...subsidyApproved.slice(2),
];
const accounted = () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded, ...reduced]);
  return simulation;
};
const paidOut = (simulation: ReturnType<typeof accounted>) => {
  const fen = simulation.state.funding.claims.at(-1)?.approved?.cashFen ?? 0;
  return play(simulation, [
    act('fundFinance', 'pay-subsidy', 'prepare', { amountFen: fen }),
    act('fundFinanceChecker', 'pay-subsidy', 'release', {}),
  ]);
};

test('the retention received is a payment: where the final account was bound by what was verified, one claim follows', () => {
  const simulation = paidOut(accounted());
  // 245 million verified: 73.5 million, 64 of them entitled before, and the reserve of 4 released
  expect(simulation.state.funding.claims.at(-1)?.approved).toMatchObject({ entitledFen: 9_500_000, cashFen: 13_500_000 });
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  play(simulation, retentionReleased);
  const row = simulation.open.find(({ step }) => step === 'request-subsidy');
  // 30 % of the retention of 15 million
  expect(row?.opening).toMatchObject({ subject: 'claim-4', about: { claim: 4, fen: 4_500_000, verifiedFen: 260_000_000, final: 'after' } });
  play(simulation, subsidyApproved);
  paidOut(simulation);
  expect(simulation.file.books['funder/cash']).toBe(-78_000_000);
  expect(simulation.file.books['funder/reserve'] ?? 0).toBe(0);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  expect(factsOf(simulation, 'clawback-opened')).toEqual([]);
});

test('not made by its deadline it lapses: nothing is paid, and nothing keeps the case open', () => {
  const simulation = play(paidOut(accounted()), retentionReleased);
  simulation.pass(80);
  expect(simulation.state.funding.claims.at(-1)).toMatchObject({ n: 4, state: 'lapsed' });
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  expect(simulation.file.books['funder/cash']).toBe(-73_500_000);
});

test('where cap or maximum bind, the retention changes nothing', () => {
  const simulation = play(anAwardedProject(), [
    ...sc1Contract,
    ...executed,
    ...concluded,
    ...subsidyPaid(20_000_000),
    ...retentionReleased,
  ]);
  expect(claimFigures(simulation.state, 4).cashFen).toBe(0);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
});
