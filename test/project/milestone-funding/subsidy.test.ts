import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bureau } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import {
  accepted,
  concluded,
  executed,
  finalSubsidy,
  started,
  subsidyApproved,
  subsidyPaid,
  tranchePaid,
} from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const two = [...sc1Contract, ...started, ...accepted(1), ...tranchePaid(85_500_000), ...accepted(2), ...tranchePaid(85_500_000)];
const third = [...accepted(3), ...tranchePaid(85_500_000)];
const fourth = [...accepted(4), ...tranchePaid(28_500_000)];
const claimable = () => play(anAwardedProject(), two);
const reason = '所附凭证不符合专项资金管理办法的要求。';
const about = (simulation: ReturnType<typeof claimable>, step: string) => simulation.open.find((row) => row.step === step)?.opening.about;

test('the first claim opens when the second tranche is confirmed, at the engine’s figure', () => {
  const simulation = play(anAwardedProject(), two.slice(0, -1));
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  play(simulation, two.slice(-1));
  expect(about(simulation, 'request-subsidy')).toEqual({ claim: 1, fen: 28_000_000, verifiedFen: 171_000_000, final: 'no' });
});

test('officer, finance, approver, maker and checker in this order; nobody’s silence approves or pays', () => {
  const simulation = claimable();
  for (const [index, story] of subsidyPaid(28_000_000).entries()) {
    if (index > 0) simulation.pass(100);
    play(simulation, [story]);
    if (index < 5) expect(simulation.file.books['funder/cash']).toBeUndefined();
  }
  expect(simulation.file.books['funder/cash']).toBe(-28_000_000);
  expect(simulation.recordings.every(({ cause, transfers }) => cause !== 'silence' || transfers.length === 0)).toBe(true);
});

test('who has prepared a subsidy payment does not release it', () => {
  const simulation = play(claimable(), subsidyPaid(28_000_000).slice(0, -1));
  expect(attempt(simulation, act('fundFinance', 'pay-subsidy', 'release', {}, 'claim-1'))).toMatchObject({ refused: 'SAME_PERSON' });
});

test('a returned claim is made again', () => {
  const simulation = play(claimable(), [...subsidyApproved.slice(0, 1), act('fundOfficer', 'review-subsidy', 'return', { reason })]);
  expect(keysOf(simulation, 'request-subsidy')).toEqual(['request-subsidy/claim-1']);
  play(simulation, [...subsidyApproved.slice(0, 3), act('fundApprover', 'approve-subsidy', 'return', { reason })]);
  expect(keysOf(simulation, 'review-subsidy')).toEqual(['review-subsidy/claim-1/officer']);
});

test('Matching funds missing: a claim on hold stays with its officer, tells the enterprise and goes on with the next word', () => {
  const simulation = play(claimable(), [...subsidyApproved.slice(0, 1), act('fundOfficer', 'review-subsidy', 'hold', { reason })]);
  expect(simulation.recordings.at(-1)?.notices.map(({ to, about: { letter } = {} }) => [to.role, letter])).toEqual([
    ['ent.finance', undefined],
    ['ent.rdlead', undefined],
    ['pm', undefined],
    // without its sum, which is the enterprise's and the funder's
    ['uni.pi', 'held'],
    ['uni.finance', 'held'],
  ]);
  expect(about(simulation, 'review-subsidy')).toMatchObject({ held: 'yes' });
  play(simulation, subsidyApproved.slice(1, 2));
  expect(about(simulation, 'review-subsidy')).toMatchObject({ held: 'no' });
  play(simulation, subsidyPaid(28_000_000).slice(2));
  expect(simulation.file.books['funder/cash']).toBe(-28_000_000);
});

test('an officer’s hold ends after thirty working days: the same person is asked again, and nothing is paid by it', () => {
  const simulation = play(claimable(), [...subsidyApproved.slice(0, 1), act('fundOfficer', 'review-subsidy', 'hold', { reason })]);
  expect(keysOf(simulation, 'review-subsidy')).toEqual(['review-subsidy/claim-1/officer-hold']);
  simulation.pass(30);
  expect(about(simulation, 'review-subsidy')).toMatchObject({ held: 'yes' });
  simulation.pass(30);
  expect(factsOf(simulation, 'subsidy-hold-over')).toEqual([{ type: 'subsidy-hold-over', claim: 1 }]);
  expect(keysOf(simulation, 'review-subsidy')).toEqual(['review-subsidy/claim-1/officer']);
  simulation.pass(100);
  expect(simulation.file.books['funder/cash'] ?? 0).toBe(0);
});

test('a reduction takes ineligible payments out of what is verified, in this claim and the later ones', () => {
  const simulation = play(claimable(), subsidyApproved.slice(0, 1));
  expect(
    attempt(simulation, act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen: 171_000_001 }], reason })),
  ).toMatchObject(breaking({ rule: 'more-than-verified', field: 'items', figures: { givenFen: 171_000_001, verifiedFen: 171_000_000 } }));
  play(simulation, [act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen: 71_000_000 }], reason })]);
  expect(about(simulation, 'review-subsidy')).toEqual({
    claim: 1,
    fen: 26_000_000,
    verifiedFen: 100_000_000,
    deductedFen: 71_000_000,
    held: 'no',
  });
  play(simulation, [...subsidyApproved.slice(2), ...subsidyPaid(26_000_000).slice(-2), ...third]);
  expect(about(simulation, 'request-subsidy')).toEqual({ claim: 2, fen: 25_650_000, verifiedFen: 185_500_000, final: 'no' });
});

test('what was found ineligible stays out although its claim is refused, and one payment is taken out once', () => {
  const items = (...names: string[]) => ({ items: names.map((item) => ({ item, deductedFen: 35_500_000 })), reason });
  const simulation = play(claimable(), [
    ...subsidyApproved.slice(0, 1),
    act('fundOfficer', 'review-subsidy', 'reduce', items('FP-0001', 'FP-0002')),
  ]);
  const again = (...numbers: string[]) => attempt(simulation, act('fundFinance', 'review-subsidy', 'reduce', items(...numbers)));
  expect(again('FP-0002')).toMatchObject(breaking({ rule: 'deducted-before', field: 'items.0.item', figures: { item: 'FP-0002' } }));
  expect(brokenIn(again('FP-0003', 'FP-0003'))).toEqual(['deducted-before items.1.item']);
  expect(brokenIn(again('FP-0001', 'FP-0003', 'FP-0002', 'FP-0004', 'FP-0005'))).toEqual([
    'deducted-before items.0.item',
    'deducted-before items.2.item',
    'more-than-verified items',
  ]);
  play(simulation, [act('fundFinance', 'review-subsidy', 'refuse', { reason }), ...third]);
  expect(about(simulation, 'request-subsidy')).toMatchObject({ claim: 2, verifiedFen: 185_500_000 });
});

test('M6: officer, finance and approver have each other’s deductions beside the form; no form begins with a colleague’s', () => {
  const reduced = act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen: 35_500_000 }], reason });
  const simulation = play(claimable(), [...subsidyApproved.slice(0, 1), reduced]);
  const lying = (step: string) => {
    const opening = simulation.open.find((row) => row.step === step)?.opening;
    if (!opening) throw new Error(`${step} is not open`);
    const definition = stepNamed(step);
    return {
      beside: definition?.beside?.(simulation.state, opening).flatMap(({ steps }) => steps),
      begun: definition?.begins?.(simulation.state, opening),
      deductedFen: opening.about?.['deductedFen'],
    };
  };
  expect(lying('review-subsidy')).toMatchObject({
    beside: expect.arrayContaining(['review-subsidy']),
    begun: undefined,
    deductedFen: 35_500_000,
  });
  play(simulation, [act('fundFinance', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0002', deductedFen: 1_000_000 }], reason })]);
  expect(lying('approve-subsidy').beside).toEqual(expect.arrayContaining(['review-subsidy']));
});

test('a refused interim claim is not lost: the next one takes it up, within the ceiling', () => {
  const simulation = play(claimable(), [
    ...subsidyApproved.slice(0, 1),
    act('fundOfficer', 'review-subsidy', 'refuse', { reason }),
    ...third,
  ]);
  expect(about(simulation, 'request-subsidy')).toMatchObject({ claim: 2, fen: 60_000_000 });
  play(simulation, subsidyPaid(60_000_000));
  expect(simulation.state.funding.claims[1]?.approved).toMatchObject({ entitledFen: 64_000_000, withheldFen: 4_000_000 });
});

test('a claim that nobody makes lapses to the next; the final one is asked for once more before it lapses', () => {
  const simulation = claimable();
  simulation.pass(70);
  expect(factsOf(simulation, 'subsidy-claim-lapsed')).toMatchObject([{ claim: 1 }]);
  play(simulation, [...third, ...subsidyPaid(60_000_000), ...fourth, ...concluded]);
  while (keysOf(simulation, 'request-subsidy').length === 0) simulation.pass(1);
  simulation.pass(70);
  expect(about(simulation, 'request-subsidy')).toMatchObject({ claim: 3, fen: 20_000_000, final: 'yes' });
  expect(factsOf(simulation, 'subsidy-claim-outstanding')).toHaveLength(1);
  const paid = simulation.file.books['funder/cash'];
  simulation.pass(70);
  expect(factsOf(simulation, 'final-claim-lapsed')).toHaveLength(1);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  expect(simulation.file.books).toMatchObject({ 'funder/reserve': 0, 'funder/cash': paid });
});

test('the enterprise can waive the final claim and no other; the reserve is held no longer', () => {
  const simulation = claimable();
  const waive = act('enterpriseFinance', 'request-subsidy', 'waive', { reasons: '企业决定不再申请余下补助。' });
  expect(attempt(simulation, waive)).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  simulation.pass(70);
  play(simulation, [...third, ...subsidyPaid(60_000_000), ...fourth, ...concluded, waive]);
  expect(simulation.file.books['funder/reserve']).toBe(0);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
});

test('without interim claims the final one pays the whole grant', () => {
  const simulation = claimable();
  simulation.pass(70);
  play(simulation, third);
  simulation.pass(70);
  play(simulation, [...fourth, ...concluded, ...subsidyPaid(80_000_000)]);
  expect(simulation.file.books['funder/cash']).toBe(-80_000_000);
});

test('the final claim waits for the fourth tranche and can only be approved, reduced or returned', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed.slice(0, -1), ...concluded]);
  simulation.pass(20);
  expect(keysOf(simulation, 'request-subsidy')).toEqual([]);
  play(simulation, [...executed.slice(-1), ...finalSubsidy.slice(0, 1)]);
  expect(attempt(simulation, act('fundOfficer', 'review-subsidy', 'refuse', { reason }))).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  // R3: found ineligible for good: 30 % of 85,000,000 may stay, 60,000,000 were paid
  play(simulation, [act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen: 200_000_000 }], reason })]);
  simulation.pass(1);
  expect(factsOf(simulation, 'clawback-opened')).toMatchObject([{ principalFen: 34_500_000, debtor: 'enterprise' }]);
  expect(simulation.file.books).toMatchObject({ 'funder/reserve': 0, 'funder/receivable': 34_500_000 });
  expect(keysOf(simulation, 'review-subsidy')).toEqual([]);
});

test('E2: less verified at the end is taken from the reserve, and the rest of it released', () => {
  const simulation = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded, ...subsidyApproved.slice(0, 1)]);
  // 30 % of 210,000,000 is 63,000,000: one million over the 64,000,000 entitled comes out of the reserve of four
  play(simulation, [
    act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen: 75_000_000 }], reason }),
    ...subsidyApproved.slice(2),
    ...subsidyPaid(3_000_000).slice(-2),
  ]);
  expect(simulation.file.books).toMatchObject({ 'funder/cash': -63_000_000, 'funder/reserve': 0, 'enterprise/receivable': 0 });
});

test('officer, finance and approver are three persons, also where one of them holds several roles', () => {
  const simulation = play(claimable(), subsidyApproved.slice(0, 1));
  const actor = { person: 'of-all-trades', organisation: bureau, roles: ['fund.officer', 'fund.finance', 'fund.approver'] };
  const pass = (step: 'review-subsidy' | 'approve-subsidy') =>
    simulation.act({ step, subject: 'claim-1', outcome: 'approve', input: {}, actor });
  expect(pass('review-subsidy')).toBeUndefined();
  expect(pass('review-subsidy')).toEqual({ refused: 'SAME_PERSON' });
  play(simulation, subsidyApproved.slice(2, 3));
  expect(pass('approve-subsidy')).toEqual({ refused: 'SAME_PERSON' });
});

test('Overpayment: ineligible cost found in an interim claim, over what was paid a claim opens at once, also if this one is refused', () => {
  const simulation = play(claimable(), [...subsidyPaid(28_000_000), ...third, ...subsidyApproved.slice(0, 1)]);
  const reduce = (deductedFen: number) =>
    act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen }], reason });
  // 285,000,000 will be verified in the end; 32,000,000 are entitled, 4,000,000 of them in reserve: 28,000,000 stand on 93,333,333
  const deeper = play(play(claimable(), [...subsidyPaid(28_000_000), ...third, ...subsidyApproved.slice(0, 1)]), [reduce(201_666_667)]);
  deeper.pass(1);
  expect(factsOf(deeper, 'clawback-opened')).toMatchObject([{ basis: 'ineligible', principalFen: 3_000_000 }]);
  play(simulation, [reduce(191_666_667), ...subsidyApproved.slice(2)]);
  // nothing more is due for the claim, and the panel concludes by what will be verified, not by what is paid so far
  play(simulation, [...accepted(4), ...concluded]);
  expect(simulation.state.funding.conclusion).toMatchObject({ result: 'passed' });
});
