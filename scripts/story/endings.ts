import { act, type StoryAct } from './act.ts';
import type { Player } from './cast.ts';

const reasons =
  '第二阶段两次整改后接触电阻仍高于合同指标三倍，第三方检测与同行论证均表明现有涂层体系在该电流密度下无法达到，相关证据见附件一至附件四。';
const opinion = '已阅提议书、检测报告和结算草案，对所述事实和事由无异议。';
export const judgement = '经查阅两次整改的试验记录与第三方检测报告，所遇困难属于材料本征限制，现有技术条件下无法克服，承担方已尽合理努力。';
const evidence = '依据项目专账、采购合同与在研试制件盘点表核定，凭证号 2027-0615 至 0688。';

/** The proposer's form: `cause` and its fields. */
export const proposed = (
  by: Player,
  end: {
    cause: 'mutual' | 'technical' | 'force-majeure' | 'enterprise-default' | 'university-default' | 'misconduct';
    ground?: 'insurmountable' | 'published';
    atFault?: 'enterprise' | 'university';
    enterpriseBp?: number;
    estimateFen?: number;
  },
): StoryAct => act(by, 'propose-termination', 'propose', { ...end, reasons });
export const opinionOf = (by: Player, outcome: 'confirm' | 'cure' | 'reject' = 'confirm'): StoryAct =>
  act(by, 'review-termination', outcome, { opinion });

export const judges = ['expert1', 'expert2', 'expert3'] as const satisfies readonly Player[];
/** The project manager names three experts, who find the difficulty insurmountable. */
export const judgedInsurmountable: readonly StoryAct[] = [
  act('projectManager', 'judge-difficulty', 'name-experts', ({ person }) => ({ experts: judges.map(person) })),
  ...judges.map((expert) => act(expert, 'judge-difficulty', 'confirm', { opinion: judgement })),
];

export interface Figures {
  readonly acceptedFen: number;
  readonly costFen?: number;
  readonly commitmentsFen?: number;
  readonly enlargedLossFen?: number;
  readonly defectFen?: number;
  readonly lossFen?: number;
  readonly barMonths?: number;
}
export const verified = (figures: Figures): StoryAct =>
  act('auditor', 'verify-settlement', 'verify', {
    costFen: 0,
    commitmentsFen: 0,
    enlargedLossFen: 0,
    defectFen: 0,
    lossFen: 0,
    barMonths: 0,
    ...figures,
    evidence,
  });
export const agreed = (...players: readonly Player[]): StoryAct[] => players.map((by) => act(by, 'agree-settlement', 'agree', {}));
export const signatories = ['enterpriseSignatory', 'universitySignatory', 'fundApprover'] as const satisfies readonly Player[];

export const settlementPaid = (by: 'university' | 'enterprise', amountFen: number): StoryAct[] => [
  act(`${by}Finance`, 'pay-settlement', 'prepare', { amountFen }),
  act(`${by}FinanceChecker`, 'pay-settlement', 'release', {}),
];

/** After a second milestone was accepted: the university does not go on, a part of what it delivered cannot be used. */
export const universityDefaulted: readonly StoryAct[] = [
  proposed('enterpriseSignatory', { cause: 'university-default' }),
  opinionOf('universitySignatory', 'cure'),
  opinionOf('fundOfficer'),
  act('enterpriseSignatory', 'decide-termination', 'go-on', { reasons: '三十日补正期已满，高校仍未恢复研发，也未提交整改方案。' }),
  verified({ acceptedFen: 60_000_000 }),
  act('universitySignatory', 'agree-settlement', 'contest', {
    line: 'accepted',
    payer: 'university',
    ownFen: 100_000_000,
    reasons: '第二阶段样件经双方共同检测可以使用，核减数额偏高，请重新核定。',
  }),
  ...agreed('enterpriseSignatory', 'fundApprover'),
  act('leadManager', 'mediate-settlement', 'fail', { findings: '双方对第二阶段样件能否使用分歧较大，未能达成一致。' }),
  ...settlementPaid('university', 100_000_000),
];
/** The mediator finds the cause proven; every step of an end that is contested. */
export const contestedEnd: readonly StoryAct[] = [
  proposed('universitySignatory', { cause: 'technical', ground: 'published' }),
  opinionOf('enterpriseSignatory', 'reject'),
  opinionOf('fundOfficer'),
  act('leadManager', 'mediate-termination', 'uphold', { findings: '检索报告表明合同标的技术已由第三方论文完整公开，事由成立。' }),
];

const noticeGrounds = '依据任务书第六条及结算核定结果，已拨付金额高于核定可保留金额，现通知归还。';
export const noticed = (yearBp: number): StoryAct => act('fundApprover', 'notice-clawback', 'notice', { yearBp, grounds: noticeGrounds });
export const clawbackPaid = (amountFen: number): StoryAct[] => [
  act('enterpriseFinance', 'pay-clawback', 'prepare', { amountFen }),
  act('enterpriseFinanceChecker', 'pay-clawback', 'release', {}),
];
/** The enterprise pays what was too much back in two instalments. */
export const returnedInTwo = (firstFen: number, secondFen: number): StoryAct[] => [
  noticed(0),
  act('enterpriseSignatory', 'answer-clawback', 'instalments', { parts: 2, reasons: '资金安排紧张，申请分两期归还。' }),
  ...clawbackPaid(firstFen),
  ...clawbackPaid(secondFen),
];
/** False evidence of the enterprise: the whole subsidy is claimed back with interest; approved and unpaid sums are offset. */
export const misconduct: readonly StoryAct[] = [
  proposed('universitySignatory', { cause: 'misconduct', atFault: 'enterprise' }),
  opinionOf('enterpriseSignatory'),
  opinionOf('fundOfficer'),
  opinionOf('auditor'),
  verified({ acceptedFen: 270_000_000, lossFen: 1_000_000, barMonths: 36 }),
  ...agreed(...signatories),
  noticed(345),
  act('enterpriseSignatory', 'answer-clawback', 'accept', {}),
];
