import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, started, subsidyApproved, subsidyPaid, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { plannedContract } from '#test/support/paid-by-plan.ts';
import { actorOf, attempt, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { factTypes } from '#test/support/story.ts';
import { startOfDay } from '#workflows/domain/days.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { projectKind } from '#workflows/project/kind.ts';
import type { Project } from '#workflows/project/state.ts';

const [start] = started as [(typeof started)[number]];
const suspended = [
  act('researchOffice', 'request-suspension', 'request', { ground: 'advance-missing', reason: '企业首期款逾期未付，申请暂缓启动研发。' }),
  act('projectManager', 'decide-suspension', 'suspend', {}),
] as const;
const noticesAbout = ({ recordings }: Simulation<Project>, key: string) =>
  recordings.flatMap(({ about, notices }) => (about === key ? notices.map(({ to, template }) => `${template} ${to.role}`) : []));
const claimable = () =>
  play(anAwardedProject(), [
    ...sc1Contract,
    ...started,
    ...accepted(1),
    ...tranchePaid(85_500_000),
    ...accepted(2),
    ...tranchePaid(85_500_000),
  ]);

test('Enterprise misses advance: it gets a notice, the start can be suspended for that, and interest runs by the day (E12)', () => {
  const project = play(anAwardedProject({ unfunded: true }), plannedContract);
  const due = project.open.find(({ step }) => step === 'pay-instalment')?.stamp.dueAt ?? '';
  project.passUntil(new Date(Date.parse(due) + 20.5 * 86_400_000).toISOString());
  expect(noticesAbout(project, 'pay-instalment/effective/maker')).toEqual(
    expect.arrayContaining(['overdue ent.finance', 'escalate-lead pm.lead']),
  );
  play(project, suspended);
  expect(attempt(project, start)).toMatchObject({ refused: 'ON_HOLD', details: { reason: 'advance-missing' } });
  // money is no work: the advance can be paid meanwhile; 60,000,000 at 5 bp a day for 21 days
  play(project, [
    act('enterpriseFinance', 'pay-instalment', 'prepare', { amountFen: 60_000_000 }),
    act('enterpriseFinanceChecker', 'pay-instalment', 'release', {}),
  ]);
  expect(factsOf(project, 'late-interest-accrued')).toEqual([
    { type: 'late-interest-accrued', subject: 'effective', days: 21, fen: 630_000 },
  ]);
  expect(project.file.books).toMatchObject({ 'university/receivable': 630_000, 'enterprise/payable': -630_000 });
  play(project, [act('projectManager', 'review-suspension', 'resume', {}), start]);
});

test('Milestone overdue: its tranche stays locked; it can be extended by an amendment, or the end be proposed', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...started]);
  const due = project.open.find(({ step }) => step === 'submit-milestone')?.stamp.dueAt ?? '';
  const before = project.file.books;
  project.passUntil(new Date(Date.parse(due) + 16 * 86_400_000).toISOString());
  expect(noticesAbout(project, 'submit-milestone/milestone-1')).toContain('escalate-lead pm.lead');
  expect([keysOf(project, 'pay-enterprise-tranche'), keysOf(project, 'request-subsidy')]).toEqual([[], []]);
  expect(keysOf(project, 'propose-amendment').length).toBeGreaterThan(0);
  expect(keysOf(project, 'propose-termination')).toContain('propose-termination/enterprise');
  expect(project.file.books).toEqual(before);
});

test('Matching funds missing: the tranche is held while the enterprise cures it, then cut to the rate on what is verified', () => {
  const reason = '自筹资金到位凭证不足，请在三十个工作日内补正。';
  const project = play(claimable(), [...subsidyApproved.slice(0, 1), act('fundOfficer', 'review-subsidy', 'hold', { reason })]);
  project.pass(50);
  expect(project.file.books['funder/cash']).toBeUndefined();
  // 81,234,567 are verified: 30 % of them, less the reserve of 4,000,000
  play(project, [
    act('fundOfficer', 'review-subsidy', 'reduce', { items: [{ item: 'FP-0001', deductedFen: 171_000_000 - 81_234_567 }], reason }),
    ...subsidyApproved.slice(2),
    ...subsidyPaid(20_370_370).slice(-2),
  ]);
  expect(project.file.books['funder/cash']).toBe(-20_370_370);
});

test('Fiscal year closes: what was approved in the old year is paid in the new one, dated there; the right does not lapse', () => {
  const project = play(anAwardedProject(), [...sc1Contract, ...started, ...accepted(1), ...tranchePaid(85_500_000)]);
  project.passUntil('2026-12-15T02:00:00.000Z');
  play(project, [...accepted(2), ...tranchePaid(85_500_000), ...subsidyApproved]);
  project.passUntil('2027-02-01T02:00:00.000Z');
  // the funder's finance gets the notice of the delay
  expect(noticesAbout(project, 'pay-subsidy/claim-1/maker')).toContain('overdue fund.finance');
  expect(factTypes(project)).not.toContain('subsidy-claim-lapsed');
  // accrual entry in the old year, flagged to the funder
  const entry = project.recordings.find(({ facts }) => facts.some(({ type }) => type === 'subsidy-accrued'));
  expect(entry).toMatchObject({ at: startOfDay('2027-01-01'), facts: [{ claim: 1, year: 2026, fen: 28_000_000 }], effects: [] });
  expect(entry?.notices.map(({ to }) => to.role)).toEqual(['fund.finance', 'fund.officer', 'fund.approver']);
  expect(project.file.books).toMatchObject({ 'funder/expense': 28_000_000, 'funder/payable': -28_000_000 });
  play(project, subsidyPaid(28_000_000).slice(-2));
  const payment = project.state.payments['subsidy.claim-1'];
  expect(payment).toMatchObject({ fen: 28_000_000, state: 'settled' });
  expect([payment?.orderedAt.slice(0, 4), payment?.settledAt?.slice(0, 4)]).toEqual(['2027', '2027']);
  const paid = project.recordings.flatMap(({ transfers }) => transfers).filter(({ kind }) => kind === 'subsidy');
  expect(paid.map(({ fen }) => fen)).toEqual([28_000_000]);
  // read by those whom the subsidy concerns
  const details = { claim: 1, year: 2026, fen: 28_000_000 };
  const accrued = {
    step: 'fiscal-year',
    subject: 'claim-1',
    person: null,
    organisation: null,
    role: null,
    fact: 'subsidy-accrued',
    details,
  };
  const reads = (name: Player) =>
    accessIn(projectKind, project.state, readerIn(project, { name, ...actorOf(name) }), accrued).tells(details);
  expect((['fundFinance', 'enterpriseFinance', 'projectManager'] as const).map(reads)).toEqual([true, true, true]);
  expect((['universityFinance', 'investigator', 'inventor4', 'expert1'] as const).map(reads)).toEqual([false, false, false, false]);
  // the payment reverses the entry
  project.passToNextDue();
  expect(factsOf(project, 'accrual-reversed')).toMatchObject([{ claim: 1, fen: 28_000_000 }]);
  expect(project.file.books).toMatchObject({ 'funder/expense': 0, 'funder/payable': 0, 'funder/cash': -28_000_000 });
});
