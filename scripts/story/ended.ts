import { act, type StoryAct } from './act.ts';
import { amendmentSigned } from './amend.ts';
import { agreed, judgedInsurmountable, misconduct, opinionOf, proposed, settlementPaid, signatories, verified } from './endings.ts';
import { moneyTerms, negotiated, registered, sc1Contract, signed, taskBook } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { accepted, executed, report, started, subsidyPaid, tranchePaid } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';

const notMet = act('rdLead', 'accept-milestone', 'rectify', {
  findings: [
    { indicator: 'corrosion', met: true },
    { indicator: 'resistance', met: false },
  ],
  opinion: '接触电阻三次平行测试均高于合同指标三倍，须查明原因并重新制样后再行提交。',
});
const reportedAgain: readonly StoryAct[] = [
  act('investigator', 'rectify', 'resubmit', {
    ...report(2),
    reply: '已更换靶材批次并调整偏压重新制样，接触电阻略有下降，仍高于合同指标，原因分析见报告第三章。',
  }),
  act('projectManager', 'completeness-check', 'pass', {
    reportComplete: true,
    evidenceComplete: true,
    valuesComplete: true,
    spendingComplete: true,
  }),
];
/** The second milestone fails, and fails twice more. */
const failedTwice: readonly StoryAct[] = [...accepted(2).slice(0, 2), notMet, ...reportedAgain, notMet, ...reportedAgain];

/** Known since the same day: reported in time, so that no loss is enlarged (L10). */
const difficultyReported = act('investigator', 'report-difficulty', 'report', ({ day }) => ({
  difficulty: '接触电阻在三批样品上均高于指标三倍，更换靶材和调整偏压后没有实质改善，初步判断与基材氧化层有关，现有方法难以消除。',
  knownSince: day(0),
  mitigation: '正在更换靶材批次并重新制样，同时委托第三方分析氧化层成分，两周内给出结论。',
  effect: 'impossible' as const,
}));

/** E8: an advance and the first milestone, less 5 % retained on it. */
const e8Contract: readonly StoryAct[] = [
  ...negotiated.slice(0, 1),
  act('enterpriseFinance', 'set-money-terms', 'propose', {
    ...moneyTerms,
    weightsBp: [...moneyTerms.weightsBp],
    plan: [
      { condition: 'effective', weightBp: 2850 },
      { condition: 'milestone', milestone: 1, weightBp: 3000 },
      { condition: 'milestone', milestone: 2, weightBp: 2150 },
      { condition: 'milestone', milestone: 3, weightBp: 1500 },
      { condition: 'milestone', milestone: 4, weightBp: 500 },
    ],
  }),
  ...negotiated.slice(2),
  ...signed,
  ...registered,
  ...taskBook(1, 2),
];
const advancePaid = (amountFen: number): StoryAct[] => [
  act('enterpriseFinance', 'pay-instalment', 'prepare', { amountFen }),
  act('enterpriseFinanceChecker', 'pay-instalment', 'release', {}),
  act('universityFinance', 'confirm-receipt', 'match', ({ day }) => ({ amountFen, receivedOn: day(0) })),
];

/** SC5, E8: an insurmountable difficulty, borne half and half; the university pays back the part not covered. */
export const sc5: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...e8Contract,
  ...advancePaid(85_500_000),
  ...started,
  ...accepted(1),
  ...tranchePaid(85_500_000),
  ...subsidyPaid(23_000_000),
  ...failedTwice.slice(0, 3),
  difficultyReported,
  ...failedTwice.slice(3),
  proposed('universitySignatory', { cause: 'technical', ground: 'insurmountable', estimateFen: 60_000_000 }),
  ...judgedInsurmountable,
  opinionOf('enterpriseSignatory'),
  opinionOf('fundOfficer'),
  verified({ acceptedFen: 90_000_000, costFen: 61_234_567, commitmentsFen: 4_000_001 }),
  ...agreed(...signatories),
  ...settlementPaid('university', 48_382_716),
  ...subsidyPaid(13_785_185),
];

/** E9: an advance and the first milestone come to 130,000,000; damages of 10 %, and a deposit. */
const e9Contract: readonly StoryAct[] = [
  ...negotiated.slice(0, 1),
  act('enterpriseFinance', 'set-money-terms', 'propose', {
    ...moneyTerms,
    priceFen: 312_500_000,
    priceBasis: 'scope-changed',
    weightsBp: [3200, 2720, 3080, 1000],
    retentionBp: 0,
    lateDailyBp: 0,
    damagesBp: 1000,
    depositFen: 60_000_000,
    plan: [
      { condition: 'effective', weightBp: 1000 },
      { condition: 'milestone', milestone: 1, weightBp: 3160 },
      { condition: 'milestone', milestone: 2, weightBp: 2840 },
      { condition: 'milestone', milestone: 3, weightBp: 2000 },
      { condition: 'milestone', milestone: 4, weightBp: 1000 },
    ],
  }),
  ...negotiated.slice(2),
  // more than the question's budget: both who pay have a word in it (M14)
  act('enterpriseSignatory', 'approve-contract', 'approve', { minutes: 'BHZJ-2026-12' }),
  act('fundApprover', 'approve-contract', 'approve', { minutes: 'KJJ-2026-77' }),
  ...signed,
];
const depositPaid = (amountFen: number): StoryAct[] =>
  advancePaid(amountFen).map((one) => (one.step === 'pay-instalment' ? { ...one, step: 'pay-deposit' } : one));

/** SC6, E9: after two accepted milestones the enterprise stops paying, and the university keeps the deposit. */
export const sc6: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...e9Contract,
  ...depositPaid(60_000_000),
  ...advancePaid(31_250_000),
  ...started,
  ...accepted(1),
  ...tranchePaid(98_750_000),
  act('rdLead', 'propose-amendment', 'propose', { priceFen: 300_000_000, reason: '取消一轮第三方寿命试验，相应减少工作量和合同价款。' }),
  ...amendmentSigned.slice(0, 2),
  ...accepted(2),
  proposed('universitySignatory', { cause: 'enterprise-default' }),
  opinionOf('enterpriseSignatory', 'cure'),
  act('universitySignatory', 'decide-termination', 'go-on', { reasons: '三十日补正期已满，企业仍未支付第二期款。' }),
  verified({ acceptedFen: 180_000_000, costFen: 23_456_789 }),
  act('universitySignatory', 'elect-route', 'deposit', {}),
  ...agreed('enterpriseSignatory', 'universitySignatory'),
  ...settlementPaid('enterprise', 73_456_789),
];

/** SC7: false evidence of the enterprise after two claims were paid. The whole subsidy comes back with its interest. */
export const sc7: readonly StoryAct[] = [
  ...sc1Intake,
  ...sc1Proposal,
  ...sc1Contract,
  ...executed.slice(0, executed.findLastIndex(({ step }) => step === 'pay-subsidy') + 1),
  ...misconduct,
  act('enterpriseFinance', 'pay-clawback', 'prepare', ({ fen }) => ({ amountFen: fen })),
  act('enterpriseFinanceChecker', 'pay-clawback', 'release', {}),
  ...settlementPaid('enterprise', 14_500_000),
];
