import { act, type StoryAct } from '#scripts/story/act.ts';
import { amend } from '#scripts/story/amend.ts';
import { belowThreshold } from '#scripts/story/below-threshold.ts';
import { cast, idOf } from '#scripts/story/cast.ts';
import { clawbackPaid, misconduct, returnedInTwo, universityDefaulted } from '#scripts/story/endings.ts';
import { ruling } from '#scripts/story/held.ts';
import { relist } from '#scripts/story/relist.ts';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { costed, distributed, proposed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { executed, sc1Funding, subsidyPaid } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { stuckTalks } from '#scripts/story/stuck-talks.ts';
import { underpaid } from '#scripts/story/underpaid.ts';
import { underpaidTranche } from '#scripts/story/underpaid-tranche.ts';
import { clientOwnedActs, noLicenceActs } from '#scripts/story/untransferred.ts';
import { paidByPlan } from '#test/support/paid-by-plan.ts';
import { aProject, play } from '#test/support/play.ts';
import { of, upTo } from '#test/support/story.ts';
import { transferStories } from '#test/support/transfer-stories.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const toConclusion: readonly StoryAct[] = [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding];
const toTransfer: readonly StoryAct[] = [...toConclusion, ...resultTransferActs];
const withheld = act(
  'universityFinance',
  'pay-and-file',
  'prepare',
  ({ person }) => ({
    taxFiling: 'BS-2028-000418',
    withheld: (['investigator', 'inventor2', 'inventor3', 'inventor4'] as const).map((inventor) => ({
      inventor: person(inventor),
      taxFen: 123_456,
    })),
  }),
  'lump-sum',
);

/** Played through the pure engine, each to its end: every kind of movement of money is in one of them. */
export const everyStory: Readonly<Record<string, () => Simulation<Project>>> = {
  sc1: () => play(aProject(), sc1),
  sc2: () => play(aProject(), sc2),
  amend: () => play(aProject(), amend),
  relist: () => play(aProject(), relist),
  'below-threshold': () => play(aProject(), belowThreshold),
  underpaid: () => play(aProject(), underpaid),
  'underpaid-tranche': () => play(aProject(), underpaidTranche),
  ruling: () => play(aProject(), ruling),
  'stuck-talks': () => play(aProject(), stuckTalks),
  royalty: () => play(aProject(), [...toConclusion, ...royaltyTransferActs, ...royaltySharingActs]),
  'no-licence': () => play(aProject(), [...toConclusion, ...noLicenceActs]),
  'client-owned': () => play(aProject(), [...toConclusion, ...clientOwnedActs]),
  /** A payment plan of its own, with an advance and a deposit. */
  plan: () => play(aProject(), [...sc1Intake, ...sc1Proposal, ...paidByPlan]),
  /** A tranche and the licence fee late, with the interest paid. */
  late: () => {
    const project = play(aProject(), [...upTo(toTransfer, 'pay-enterprise-tranche')]);
    project.pass(60);
    const rest = toTransfer.slice(toTransfer.findIndex(({ step }) => step === 'pay-enterprise-tranche'));
    const [statement, ...paid] = stated('lump-sum', 50_000_000);
    play(project, [...rest, ...(statement ? [statement] : [])]);
    project.pass(90);
    const [claim] = project.state.funding.interest ?? [];
    return play(project, [
      ...paid,
      act('enterpriseFinance', 'pay-late-interest', 'prepare', { amountFen: claim?.fen ?? 0 }),
      act('enterpriseFinanceChecker', 'pay-late-interest', 'release', {}),
    ]);
  },
  /** A tranche late, and the interest waived. */
  waived: () => {
    const project = play(aProject(), [...upTo(toTransfer, 'pay-enterprise-tranche')]);
    project.pass(60);
    return play(project, [
      of(toTransfer, 'pay-enterprise-tranche'),
      of(toTransfer, 'pay-enterprise-tranche', { by: 'enterpriseFinanceChecker' }),
      act('universitySignatory', 'waive-late-interest', 'waive', { reason: '因银行系统故障延误，经协商予以免除。' }),
    ]);
  },
  /** An income with every cost, and rewards paid less tax. */
  taxed: () => {
    const costs = { vatFen: 2_830_189, surchargeFen: 339_623, upkeepFen: 300_000, directFen: 85_000, evidence: '完税凭证及票据。' };
    return play(aProject(), [
      ...toTransfer,
      ...stated('lump-sum', 50_000_000),
      act('universityFinance', 'book-costs', 'prepare', costs, 'lump-sum'),
      ...costed('lump-sum', 0, 0).slice(1),
      ...proposed('lump-sum'),
      ...distributed('lump-sum').map((story) => (story.step === 'pay-and-file' && story.outcome === 'prepare' ? withheld : story)),
    ]);
  },
  /** The contract ends for the university's default after two milestones and one claim; what nobody disputes is paid. */
  ended: () =>
    play(aProject(), [
      ...upTo(toTransfer, 'submit-milestone'),
      ...executed.slice(1, 19),
      ...universityDefaulted,
      ...returnedInTwo(5_000_000, 5_000_000),
    ]),
  /** The enterprise's misconduct, with a claim approved and not yet paid. */
  misconduct: () => play(aProject(), [...upTo(toTransfer, 'submit-milestone'), ...executed.slice(1, 29), ...misconduct]),
  /** What is claimed back is paid late, with interest. */
  overdue: () => {
    const grounds = '依据任务书第六条及结算核定结果，已拨付金额高于核定可保留金额，现通知归还。';
    const project = play(aProject(), [
      ...upTo(toTransfer, 'submit-milestone'),
      ...executed.slice(1, 19),
      ...universityDefaulted,
      act('fundApprover', 'notice-clawback', 'notice', { yearBp: 0, lateBp: 345, grounds }),
      act('enterpriseSignatory', 'answer-clawback', 'accept', {}),
    ]);
    project.pass(45);
    // first the claim, then what it bears
    for (let n = 0; n < 2; n += 1) {
      const due = project.open.find(({ step }) => step === 'pay-clawback');
      play(project, clawbackPaid(Number(due?.opening.about?.['fen'])));
    }
    return project;
  },
  /** Nobody of the enterprise selects in time: the bond goes to those who answered. */
  pool: () => {
    const project = play(aProject(), [...sc1Intake, ...upTo(sc1Proposal, 'select-winner')]);
    project.pass(120);
    return project;
  },
  /** The enterprise selects nobody, with reasons: a part of the bond is kept. */
  kept: () => {
    const project = play(aProject(), [...sc1Intake, ...upTo(sc1Proposal, 'select-winner')]);
    return play(project, [
      act('enterpriseSignatory', 'select-winner', 'none', { cause: 'need-gone', reason: '产线计划调整，该需求已不再推进。' }),
    ]);
  },
  /** Less than the engine's sum approved in one year, entered at its end, and paid in the next. */
  accrued: () => {
    const project = play(aProject(), [
      ...upTo(toTransfer, 'submit-milestone'),
      ...executed.slice(1, 16),
      act('fundApprover', 'approve-subsidy', 'override', {
        amountFen: 20_000_000,
        reason: '本年度专项资金余额不足，本次先拨付一部分，余额下次申请时拨付。',
      }),
    ]);
    const actor = { person: idOf('fundAuditor'), organisation: cast.fundAuditor.organisation, roles: ['fund.approver'] };
    project.act({ step: 'confirm-override', subject: 'claim-1', seat: 'second', outcome: 'approve', input: {}, actor });
    const { approvedAt = project.now } = project.state.funding.claims[0] ?? {};
    project.passUntil(`${Number(approvedAt.slice(0, 4)) + 1}-01-04T02:00:00.000Z`);
    play(project, subsidyPaid(20_000_000).slice(-2));
    project.passToNextDue();
    return project;
  },
  ...transferStories,
};
