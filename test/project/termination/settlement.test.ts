import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { agreed, judgedInsurmountable, opinionOf, proposed, settlementPaid, signatories, verified } from '#scripts/story/endings.ts';
import { factsOf } from '#test/support/awarded-project.ts';
import { everyStory } from '#test/support/every-story.ts';
import { attempt, play } from '#test/support/play.ts';
import { aWorkedProject, milestone } from '#test/support/worked-project.ts';
import { openClearing, positions } from '#workflows/domain/ledger.ts';
import { daysLate } from '#workflows/engine/period.ts';
import { instalmentsDue } from '#workflows/project/milestone-funding/instalments-due.ts';
import { positionsByName } from '#workflows/project/positions.ts';
import { electRoute } from '#workflows/project/termination/elect-route.ts';
import { endingsSheet, settlementFigures } from '#workflows/project/termination/sheets.ts';

/** E8: M1 accepted, M2 paid in advance and failing, the subsidy at 30 % of what was paid. */
const e8 = () =>
  aWorkedProject({
    at: '2027-07-01T02:00:00.000Z',
    taskBook: { maxGrantFen: 90_000_000, capFen: 90_000_000 },
    milestones: [
      milestone(1, 'accepted'),
      milestone(2, 'rectifying', { rectifications: 2 }),
      milestone(3, 'planned'),
      milestone(4, 'planned'),
    ],
    paid: [
      ['tranche', 'milestone-1', 85_500_000, '2026-02-01'],
      ['tranche', 'milestone-2', 85_500_000, '2027-01-10'],
      ['subsidy', 'claim-1', 51_300_000, '2027-02-20'],
    ],
    claims: [[51_300_000, 0]],
  });
const failedTechnically = [
  proposed('universitySignatory', { cause: 'technical', ground: 'insurmountable', estimateFen: 60_000_000 }),
  ...judgedInsurmountable,
  opinionOf('enterpriseSignatory'),
  opinionOf('fundOfficer'),
];

test('Insurmountable difficulty: SC5, E8, a technical failure is settled to the fen, and what the enterprise owes the funder is a receivable', () => {
  const project = play(e8(), failedTechnically);
  expect(project.state.phase).toBe('terminating');
  expect(project.asked.map(({ key }) => key)).toEqual(['verify-settlement/termination-1/auditor']);
  play(project, [verified({ acceptedFen: 90_000_000, costFen: 61_234_567, commitmentsFen: 4_000_001 }), ...agreed(...signatories)]);
  expect(factsOf(project, 'settlement-fixed')).toEqual([
    { type: 'settlement-fixed', payer: 'university', fen: 48_382_716, disputedFen: 0 },
  ]);
  expect(factsOf(project, 'clawback-opened')).toMatchObject([{ basis: 'pro-rata', principalFen: 14_514_815, debtor: 'enterprise' }]);
  play(project, settlementPaid('university', 48_382_716));
  project.passToNextDue();
  expect(project.state.phase).toBe('settled');
  expect(positionsByName(project.file.books)).toEqual({
    enterprise: -122_617_284 + 51_300_000 - 14_514_815,
    funder: -36_785_185,
    university_project: 122_617_284,
  });
  // the enterprise's debt stands against the funder's receivable; nothing else is open
  expect(openClearing(project.file.books)).toEqual([{ account: 'enterprise/payable', fen: -14_514_815 }]);
  expect(project.file.books['funder/receivable']).toBe(14_514_815);
});

test('E8: an enlarged loss is the university’s alone', () => {
  const project = play(e8(), [
    ...failedTechnically,
    verified({ acceptedFen: 90_000_000, costFen: 61_234_567, commitmentsFen: 4_000_001, enlargedLossFen: 5_000_000 }),
    ...agreed(...signatories),
  ]);
  expect(factsOf(project, 'settlement-fixed')).toMatchObject([{ payer: 'university', fen: 53_382_716 }]);
});

/** E9: 180,000,000 accepted, 130,000,000 paid, a deposit of 60,000,000, damages of 10 %. */
const e9 = () =>
  aWorkedProject({
    at: '2027-09-01T02:00:00.000Z',
    contract: { damagesBp: 1000, depositFen: 60_000_000, retentionBp: 0, lateDailyBp: 0 },
    milestones: [milestone(1, 'accepted'), milestone(2, 'accepted'), milestone(3, 'active'), milestone(4, 'planned')],
    paid: [
      ['deposit', 'deposit', 60_000_000, '2026-01-20'],
      ['tranche', 'milestone-1', 130_000_000, '2026-12-20'],
    ],
  });
const defaulted = [
  proposed('universitySignatory', { cause: 'enterprise-default' }),
  opinionOf('enterpriseSignatory', 'cure'),
  opinionOf('fundOfficer'),
  act('universitySignatory', 'decide-termination', 'go-on', { reasons: '三十日补正期已满，企业仍未支付第二期款。' }),
  verified({ acceptedFen: 180_000_000, costFen: 23_456_789 }),
];

test('Enterprise default: SC6, E9, the university elects the deposit; the other route is then refused', () => {
  const project = play(e9(), defaulted);
  const row = project.open.find(({ step }) => step === 'elect-route');
  expect(row?.opening.about).toMatchObject({ depositGetsFen: 133_456_789, damagesGetsFen: 85_456_789 });
  // what the elector signs has both routes with their sums
  expect(electRoute.composes?.(project.state)?.write({ texts: {}, organisations: {} })).toMatchObject({
    agreedZh: expect.stringMatching(/解除事由：企业违约.*定金.*1,334,567\.89.*违约金.*854,567\.89/s),
    agreedEn: expect.stringMatching(/CNY 1,334,567\.89.*CNY 854,567\.89/s),
  });
  play(project, [act('universitySignatory', 'elect-route', 'deposit', {})]);
  expect(attempt(project, act('universitySignatory', 'elect-route', 'damages', {}, 'termination-1'))).toMatchObject({
    refused: 'ALREADY_DECIDED',
    details: { outcome: 'deposit' },
  });
  play(project, [...agreed(...signatories), ...settlementPaid('enterprise', 73_456_789)]);
  project.passToNextDue();
  expect(project.state.phase).toBe('settled');
  expect(positionsByName(project.file.books)).toEqual({ enterprise: -263_456_789, university_project: 263_456_789 });
  expect(openClearing(project.file.books)).toEqual([]);
});

test('SC6, E9: with the damages the deposit counts towards them', () => {
  const project = play(e9(), [
    ...defaulted,
    act('universitySignatory', 'elect-route', 'damages', {}),
    ...agreed(...signatories),
    ...settlementPaid('enterprise', 25_456_789),
  ]);
  project.passToNextDue();
  expect(positionsByName(project.file.books)).toEqual({ enterprise: -215_456_789, university_project: 215_456_789 });
});

test('unpaid, the settlement is a receivable with its debtor and day, and the case ends', () => {
  const project = play(e8(), [
    ...failedTechnically,
    verified({ acceptedFen: 90_000_000, costFen: 61_234_567, commitmentsFen: 4_000_001 }),
    ...agreed(...signatories),
  ]);
  project.pass(60);
  expect(project.state.phase).toBe('settled');
  expect(factsOf(project, 'project-settled')).toMatchObject([{ openFen: 48_382_716 }]);
  expect(project.state.termination?.settled).toMatchObject({ debtor: 'university', creditor: 'enterprise', fen: 48_382_716 });
  expect(project.file.books).toMatchObject({ 'enterprise/receivable': 48_382_716, 'university/payable': -48_382_716 });
  expect(Object.values(positions(project.file.books)).reduce((a, b) => a + b, 0)).toBe(0);
  // it can still be paid
  play(project, settlementPaid('university', 48_382_716));
  expect(project.file.books).toMatchObject({ 'enterprise/receivable': 0, 'university/payable': 0 });
});

test('a claim’s reserve, a retention and a contested line: each clearing account is at zero or a receivable', () => {
  const project = everyStory['ended']?.() as ReturnType<typeof e8>;
  project.pass(1);
  expect(project.state.phase).toBe('settled');
  // 28,000,000 were paid, 30 % of the 60,000,000 that can be used may stay
  expect(factsOf(project, 'clawback-opened')).toMatchObject([{ basis: 'pro-rata', principalFen: 10_000_000, debtor: 'enterprise' }]);
  expect(factsOf(project, 'settlement-fixed')).toEqual([
    { type: 'settlement-fixed', payer: 'university', fen: 100_000_000, disputedFen: 11_000_000 },
  ]);
  // paid back in two instalments
  expect(openClearing(project.file.books)).toEqual([]);
  expect(project.file.books).toMatchObject({ 'funder/receivable': 0, 'funder/cash': -18_000_000 });
});

test('before anybody proposes an end, misconduct stands among the causes, once for each side that it could be of', () => {
  const project = aWorkedProject({
    at: '2027-07-01T02:00:00.000Z',
    milestones: [milestone(1, 'accepted'), milestone(2, 'active')],
    paid: [
      ['deposit', 'deposit', 60_000_000, '2026-01-20'],
      ['tranche', 'milestone-1', 85_500_000, '2026-02-01'],
      ['subsidy', 'claim-1', 25_650_000, '2027-02-20'],
    ],
    claims: [[25_650_000, 0]],
  });
  const { columns, rows } = endingsSheet(project.state) as { columns: readonly { name: string }[]; rows: readonly (readonly unknown[])[] };
  const figure = (row: string, name: string) =>
    rows.find(([cause]) => cause === row)?.[columns.findIndex((column) => column.name === name)];
  expect(rows.map(([cause]) => cause)).toEqual([
    'mutual',
    'technical',
    'force-majeure',
    'enterprise-default',
    'university-default',
    'misconduct-enterprise',
    'misconduct-university',
  ]);
  // the giver forfeits the deposit, its receiver returns it twice; either way the whole subsidy goes back
  expect([figure('misconduct-enterprise', 'payFen'), figure('misconduct-enterprise', 'refundFen')]).toEqual([4_500_000, 0]);
  expect([figure('misconduct-university', 'payFen'), figure('misconduct-university', 'refundFen')]).toEqual([0, 115_500_000]);
  for (const row of ['misconduct-enterprise', 'misconduct-university'])
    expect([figure(row, 'subsidyLeftFen'), figure(row, 'subsidyBackFen')]).toEqual([0, 25_650_000]);
});

test('M1, E12: an instalment that was due and not paid bears late interest up to the settlement, shown in the draft and owed apart from the balance', () => {
  const project = aWorkedProject({
    at: '2026-03-02T02:00:00.000Z',
    contract: { instalments: [{ place: 1, condition: 'effective', fen: 60_000_000 }] },
    milestones: [milestone(1, 'active'), milestone(2, 'planned')],
    paid: [],
  });
  play(project, [
    proposed('universitySignatory', { cause: 'mutual', estimateFen: 10_000_000 }),
    opinionOf('enterpriseSignatory'),
    opinionOf('fundOfficer'),
  ]);
  const until = instalmentsDue(project.state)[0]?.until ?? '';
  const { lengths } = project.state.terms;
  // 5 bp a day
  const interest = (days: number) => days * 30_000;
  const shown = settlementFigures(project.state).items.find(({ name }) => name === 'lateInterestFen');
  const atProposal = daysLate(until, project.state.termination?.proposal?.at ?? '', lengths, project.state.calendar);
  expect(shown).toMatchObject({ value: interest(atProposal) });
  expect(atProposal).toBeGreaterThan(10);
  play(project, [verified({ acceptedFen: 0, costFen: 10_000_000 }), ...agreed(...signatories)]);
  const [claim, ...others] = project.state.funding.interest ?? [];
  const days = daysLate(until, project.state.termination?.settled?.at ?? '', lengths, project.state.calendar);
  expect([claim, others]).toMatchObject([{ of: 'effective', fen: interest(days) }, []]);
  // half of the work in progress by an order of its own, the interest by another
  expect(project.file.books['enterprise/payable']).toBe(-5_000_000 - interest(days));
  play(project, [
    act('enterpriseFinance', 'pay-late-interest', 'prepare', { amountFen: interest(days) }),
    act('enterpriseFinanceChecker', 'pay-late-interest', 'release', {}),
    ...settlementPaid('enterprise', 5_000_000),
  ]);
  expect(openClearing(project.file.books)).toEqual([]);
});

test.each([
  ['enterprise-default', 'universitySignatory', 'enterpriseSignatory'],
  ['university-default', 'enterpriseSignatory', 'universitySignatory'],
] as const)('M1: an instalment is late whoever is at fault for the end: %s', (cause, proposer, other) => {
  const project = aWorkedProject({
    at: '2026-03-02T02:00:00.000Z',
    contract: { instalments: [{ place: 1, condition: 'effective', fen: 60_000_000 }] },
    milestones: [milestone(1, 'accepted', { payableUntil: '2026-03-31T16:00:00.000Z' }), milestone(2, 'active')],
    paid: [],
  });
  project.passUntil('2026-05-11T02:00:00.000Z');
  play(project, [proposed(proposer, { cause }), opinionOf(other), opinionOf('fundOfficer'), verified({ acceptedFen: 90_000_000 })]);
  const draft = settlementFigures(project.state).items.find(({ name }) => name === 'lateInterestFen');
  play(project, agreed(...signatories));
  const { lengths } = project.state.terms;
  const days = (until = '') => daysLate(until, project.now, lengths, project.state.calendar);
  const [advance, tranche] = [days(instalmentsDue(project.state)[0]?.until), days('2026-03-31T16:00:00.000Z')];
  // 5 bp a day of 60,000,000, and of 85,500,000 for the first milestone; at most 5 %
  const owed = { effective: Math.min(advance * 30_000, 3_000_000), 'milestone-1': Math.min(tranche * 42_750, 4_275_000) };
  expect((project.state.funding.interest ?? []).map(({ of, fen }) => [of, fen])).toEqual([
    ['milestone-1', owed['milestone-1']],
    ['effective', owed.effective],
  ]);
  expect(tranche).toBe(41);
  expect(draft).toMatchObject({ value: owed.effective + owed['milestone-1'] });
  expect(project.file.books['enterprise/payable']).toBe(-90_000_000 - owed.effective - owed['milestone-1']);
});
