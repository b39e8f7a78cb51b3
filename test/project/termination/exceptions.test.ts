import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { agreed, opinionOf, proposed, settlementPaid, signatories, verified } from '#scripts/story/endings.ts';
import { factsOf, keysOf } from '#test/support/awarded-project.ts';
import { actorOf, attempt, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import { aWorkedProject, milestone, type Worked } from '#test/support/worked-project.ts';
import { openClearing } from '#workflows/domain/ledger.ts';
import { positionsByName } from '#workflows/project/positions.ts';

/** One milestone accepted, the second one at work and paid for. */
const atWork = (more: Partial<Worked> = {}) =>
  aWorkedProject({
    at: '2027-07-01T02:00:00.000Z',
    contract: { retentionBp: 0 },
    milestones: [milestone(1, 'accepted'), milestone(2, 'active'), milestone(3, 'planned'), milestone(4, 'planned')],
    paid: [
      ['tranche', 'milestone-1', 90_000_000, '2027-01-10'],
      ['tranche', 'milestone-2', 90_000_000, '2027-02-10'],
    ],
    ...more,
  });
type Project = ReturnType<typeof atWork>;
const ended = (project: Project, phase = 'settled') => {
  project.passToNextDue();
  expect(project.state.phase).toBe(phase);
  expect(openClearing(project.file.books)).toEqual([]);
  return positionsByName(project.file.books);
};
/** Parties read the proposal of an end; who answered the call in vain, and who is asked as an expert of something else, do not know of it. */
const isBetweenTheParties = (project: Project) => {
  const matter = {
    step: 'propose-termination',
    subject: 'university',
    outcome: 'propose',
    person: idOf('universitySignatory'),
    organisation: actorOf('universitySignatory').organisation,
    role: 'uni.signatory',
  };
  expect(knows(project, 'enterpriseSignatory', matter, 'read')).toBe(true);
  expect(knows(project, 'fundOfficer', matter, 'read')).toBe(true);
  for (const player of ['rivalInvestigator', 'expert5', 'takerLegal'] as const) expect(knows(project, player, matter), player).toBe(false);
};

test('Technology published by others: no experts are asked; settled as a technical end, with the costs to date', () => {
  const project = play(atWork(), [proposed('universitySignatory', { cause: 'technical', ground: 'published' })]);
  expect(keysOf(project, 'judge-difficulty')).toEqual([]);
  isBetweenTheParties(project);
  play(project, [opinionOf('enterpriseSignatory'), opinionOf('fundOfficer')]);
  expect(project.state.phase).toBe('terminating');
  // of 12,345,677 the enterprise bears half, 6,172,839; it has paid 90,000,000 for the work in progress
  play(project, [
    verified({ acceptedFen: 90_000_000, costFen: 12_000_001, commitmentsFen: 345_676 }),
    ...agreed(...signatories),
    ...settlementPaid('university', 83_827_161),
  ]);
  expect(ended(project)).toEqual({ enterprise: -96_172_839, university_project: 96_172_839 });
});

test('Force majeure: the work is suspended, then ended without fault; accepted work and proven costs are shared', () => {
  const project = play(atWork(), [
    act('researchOffice', 'request-suspension', 'request', { ground: 'force-majeure', reason: '暴雨致实验楼断电停用，修复时间无法确定。' }),
    act('projectManager', 'decide-suspension', 'suspend', {}),
  ]);
  project.pass(60);
  play(project, [proposed('universitySignatory', { cause: 'force-majeure' }), opinionOf('enterpriseSignatory'), opinionOf('fundOfficer')]);
  isBetweenTheParties(project);
  expect(factsOf(project, 'termination-confirmed')).toEqual([{ type: 'termination-confirmed', cause: 'force-majeure' }]);
  // half of 20,000,001, rounded half up: 10,000,001
  play(project, [
    verified({ acceptedFen: 90_000_000, costFen: 20_000_001 }),
    ...agreed(...signatories),
    ...settlementPaid('university', 79_999_999),
  ]);
  expect(ended(project)).toEqual({ enterprise: -100_000_001, university_project: 100_000_001 });
  expect(factsOf(project, 'party-barred')).toEqual([]);
});

const universityDefaults = [
  proposed('enterpriseSignatory', { cause: 'university-default' }),
  opinionOf('universitySignatory', 'cure'),
  opinionOf('fundOfficer'),
] as const;
const notCured = act('enterpriseSignatory', 'decide-termination', 'go-on', {
  reasons: '三十日补正期已满，高校仍未恢复研发，也未提交整改方案。',
});

test('University default: thirty days to cure, then the end; what is not accepted comes back, with the damages agreed', () => {
  const project = play(atWork({ contract: { retentionBp: 0, damagesBp: 1000 } }), universityDefaults);
  expect(factsOf(project, 'cure-period-began')).toEqual([{ type: 'cure-period-began', cause: 'university-default' }]);
  expect(attempt(project, { ...notCured, subject: 'termination-1' })?.refused).toBe('NOT_OPEN');
  project.pass(28);
  expect(project.state.phase).toBe('executing');
  play(project, [notCured, verified({ acceptedFen: 90_000_000, costFen: 50_000_000 })]);
  // 90,000,000 paid and not accepted, and a tenth of the 210,000,000 of the price that are not
  play(project, [...agreed(...signatories), ...settlementPaid('university', 111_000_000)]);
  expect(ended(project)).toEqual({ enterprise: -69_000_000, university_project: 69_000_000 });
});

test('University default: where it has received a deposit, it returns that twice', () => {
  const project = play(
    atWork({
      contract: { retentionBp: 0, depositFen: 60_000_000 },
      paid: [
        ['deposit', 'deposit', 60_000_000, '2026-01-20'],
        ['tranche', 'milestone-1', 90_000_000, '2027-01-10'],
      ],
    }),
    [...universityDefaults, notCured, verified({ acceptedFen: 90_000_000 }), ...agreed(...signatories)],
  );
  play(project, settlementPaid('university', 120_000_000));
  expect(ended(project)).toEqual({ enterprise: -30_000_000, university_project: 30_000_000 });
});

test('Evidence suspected false: the project stands still and all that is unpaid is held, until the case is decided', () => {
  const project = play(
    atWork({
      milestones: [milestone(1, 'accepted'), milestone(2, 'accepted'), milestone(3, 'active'), milestone(4, 'planned')],
      paid: [['tranche', 'milestone-1', 90_000_000, '2027-01-10']],
      claims: [[20_000_000, 4_000_000]],
    }),
    [proposed('universitySignatory', { cause: 'misconduct', atFault: 'enterprise' })],
  );
  isBetweenTheParties(project);
  const before = project.file.books;
  const held = project.open.filter(({ hold }) => hold).map(({ step }) => step);
  expect(held).toEqual(expect.arrayContaining(['submit-milestone', 'pay-enterprise-tranche', 'pay-subsidy']));
  expect(attempt(project, act('fundFinance', 'pay-subsidy', 'prepare', { amountFen: 16_000_000 }))?.refused).toBe('ON_HOLD');
  project.pass(5);
  expect(project.file.books).toEqual(before);
  // dropped, everything goes on
  play(project, [
    opinionOf('enterpriseSignatory', 'reject'),
    opinionOf('fundOfficer'),
    opinionOf('auditor'),
    act('leadManager', 'mediate-termination', 'dismiss', { findings: '经核查原始记录与凭证，证据真实完整，所称事实不能成立。' }),
  ]);
  expect(project.open.filter(({ hold }) => hold)).toEqual([]);
  expect(attempt(project, act('fundFinance', 'pay-subsidy', 'prepare', { amountFen: 16_000_000 }))).toBeUndefined();
});
