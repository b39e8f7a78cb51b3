import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { bureau } from '#scripts/story/organisations.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { accepted, concluded, executed, started, subsidyApproved, subsidyPaid, tranchePaid } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf, keysOf } from '#test/support/awarded-project.ts';
import { attempt, breaking, idOf, play } from '#test/support/play.ts';
import { knows } from '#test/support/reader-in.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { confirmOverride } from '#workflows/project/milestone-funding/confirm-override.ts';
import type { Project } from '#workflows/project/state.ts';

const tranche = tranchePaid(85_500_000);
const third = [...accepted(3), ...tranche];
/** Reviewed by officer and finance: 28,000,000 to pay, 4,000,000 withheld. */
const reviewed = () =>
  play(anAwardedProject(), [
    ...sc1Contract,
    ...started,
    ...accepted(1),
    ...tranche,
    ...accepted(2),
    ...tranche,
    ...subsidyApproved.slice(0, 3),
  ]);
const reason = '本年度专项资金余额不足，本次先拨付一部分，余额下次申请时拨付。';
const propose = (amountFen: number) => act('fundApprover', 'approve-subsidy', 'override', { amountFen, reason });
const confirm = (project: Simulation<Project>, person: string, outcome: 'approve' | 'return' = 'approve') =>
  project.act({
    step: 'confirm-override',
    subject: 'claim-1',
    seat: 'second',
    outcome,
    input: {},
    actor: { person, organisation: bureau, roles: ['fund.approver'] },
  });

test('S4.13: a lower sum takes a second approver; until then nothing is approved, and nobody’s silence approves it', () => {
  const project = play(reviewed(), [propose(20_000_000)]);
  expect(keysOf(project, 'approve-subsidy')).toEqual([]);
  expect(factsOf(project, 'subsidy-override-proposed')).toEqual([
    { type: 'subsidy-override-proposed', claim: 1, fen: 20_000_000, calculatedFen: 28_000_000 },
  ]);
  // what the second approver signs names the lower sum, the calculated one, and who has proposed it
  expect(confirmOverride.composes?.(project.state)?.write({ texts: {}, organisations: {} })).toMatchObject({
    agreedZh: expect.stringMatching(/计算金额：人民币280,000\.00元.*提议少拨的审批人：.*批准拨付：人民币200,000\.00元/s),
    agreedEn: expect.stringMatching(/Sum approved: CNY 200,000\.00/),
  });
  expect(confirm(project, idOf('fundApprover'))).toMatchObject({ refused: 'SAME_PERSON' });
  expect(confirm(project, idOf('fundOfficer'))).toMatchObject({ refused: 'SAME_PERSON' });
  project.pass(100);
  expect(factsOf(project, 'subsidy-approved')).toEqual([]);
  expect(project.file.books['funder/reserve'] ?? 0).toBe(0);
  expect(confirm(project, 'second-approver')).toBeUndefined();
  expect(factsOf(project, 'subsidy-overridden')).toHaveLength(1);
  play(project, subsidyPaid(20_000_000).slice(-2));
  expect(project.file.books).toMatchObject({ 'funder/cash': -20_000_000, 'funder/reserve': -4_000_000 });
});

test('S4.13: what an override leaves out comes with the next claim, to the fen and within the same plan', () => {
  const project = play(reviewed(), [propose(20_000_000)]);
  confirm(project, 'second-approver');
  play(project, [...subsidyPaid(20_000_000).slice(-2), ...third]);
  // 64,000,000 by the plan of two claims, less 24,000,000 entitled so far; the reserve is held already
  expect(project.open.find(({ step }) => step === 'request-subsidy')?.opening.about).toMatchObject({ claim: 2, fen: 40_000_000 });
  play(project, subsidyPaid(40_000_000));
  expect(project.file.books).toMatchObject({ 'funder/cash': -60_000_000, 'funder/reserve': -4_000_000 });
});

test('S4.13: an override never raises the sum and is not offered for the final account', () => {
  const project = reviewed();
  for (const amountFen of [28_000_000, 28_000_001])
    expect(attempt(project, propose(amountFen))).toMatchObject(
      breaking({ rule: 'not-below-calculated', field: 'amountFen', figures: { amountFen, calculatedFen: 28_000_000 } }),
    );
  const last = play(anAwardedProject(), [...sc1Contract, ...executed, ...concluded, ...subsidyApproved.slice(0, 3)]);
  expect(attempt(last, propose(1))).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
});

test('S4.13: a second approver who disagrees, or the first who withdraws, leaves the engine’s sum to be approved in the usual days', () => {
  for (const end of ['return', 'withdraw'] as const) {
    const project = play(reviewed(), [propose(20_000_000)]);
    project.pass(3);
    if (end === 'return') expect(confirm(project, 'second-approver', 'return')).toBeUndefined();
    else play(project, [act('fundApprover', 'confirm-override', 'withdraw', { reason })]);
    expect(keysOf(project, 'confirm-override')).toEqual([]);
    expect(project.open.find(({ step }) => step === 'approve-subsidy')?.stamp.dueAt).toBeDefined();
    play(project, subsidyPaid(28_000_000).slice(3));
    expect(project.file.books['funder/cash']).toBe(-28_000_000);
  }
});

test('S4.13: an item deducted meanwhile takes the ground from under a proposal that is no longer lower', () => {
  const project = play(reviewed(), [propose(20_000_000)]);
  const report = '抽查全部付款凭证，发现部分材料款与项目无关。经复核票据与合同，认定如下。';
  play(project, [act('fundAuditor', 'audit-spending', 'exceptions', { items: [{ item: 'FP-009', deductedFen: 100_000_000 }], report })]);
  // 30 % of 71,000,000 less the reserve: 17,300,000 are left
  expect(confirm(project, 'second-approver')).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
  expect(confirm(project, 'second-approver', 'return')).toBeUndefined();
});

test('S4.13: the override is read by the funder and the enterprise that claimed, by nobody of the university or the panel', () => {
  const project = play(reviewed(), [propose(20_000_000)]);
  const matter = {
    step: 'confirm-override',
    subject: 'claim-1',
    seat: 'second',
    outcome: 'approve',
    person: 'second-approver',
    organisation: bureau,
    role: 'fund.approver',
  };
  for (const player of ['fundOfficer', 'fundAuditor', 'enterpriseFinance', 'rdLead'] as const)
    expect(knows(project, player, matter, 'read'), player).toBe(true);
  for (const player of ['investigator', 'universityFinance', 'expert1', 'inventor4'] as const)
    expect(knows(project, player, matter, 'read'), player).toBe(false);
});
