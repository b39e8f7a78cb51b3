import { act, type StoryAct } from '#scripts/story/act.ts';
import type { Player } from '#scripts/story/cast.ts';
import type { StepInput } from '#workflows/project/catalogue.ts';

type Report = StepInput<'submit-milestone', 'submit'>;

const measured: Readonly<Record<string, string>> = { corrosion: '0.38', resistance: '7.2', cost: '6.1', line: 'pass' };
/** The promises of the SC1 proposal for each milestone. */
export const promised = [['corrosion'], ['corrosion', 'resistance'], ['line', 'cost'], ['resistance']] as const;

/** The university's report on milestone n; the indicators are those of the contract. */
export const report = (n: number, indicators: readonly string[] = promised[n - 1] ?? []): Report => ({
  report: `第${n}阶段研究报告：${'完成涂层成分筛选、镀膜工艺优化与样片制备，测试条件与合同附件一致，关键数据经平行试验复核。'.repeat(7)}`,
  values: indicators.map((indicator) => ({ indicator, value: measured[indicator] ?? 'pass' })),
  evidence: [{ title: `第${n}阶段第三方检测报告`, location: `附件${n}-1` }],
  spending: [
    { category: 'materials', fen: 18_000_000 },
    { category: 'testing', fen: 6_500_000 },
  ],
  studentHours: 480,
  ipFiled: n === 4 ? 2 : 0,
});

const notes = {
  statement: '本期企业投入已全部支付并经学校确认，申请拨付专项资金。',
  invoices: '发票号码 24127000000017',
  ownFunds: '自有资金支付凭证齐全，来源合规。',
};

/** One sum by two people of one party. */
const paid = (
  maker: Player,
  checker: Player,
  step: 'pay-enterprise-tranche' | 'pay-subsidy' | 'release-retention',
  amountFen: number,
): StoryAct[] => [act(maker, step, 'prepare', { amountFen }), act(checker, step, 'release', {})];

/** Milestone n handed in and accepted. */
export const accepted = (n: number): StoryAct[] => [
  act('investigator', 'submit-milestone', 'submit', report(n)),
  act('projectManager', 'completeness-check', 'pass', {
    reportComplete: true,
    evidenceComplete: true,
    valuesComplete: true,
    spendingComplete: true,
  }),
  act('rdLead', 'accept-milestone', 'accept', {
    findings: (promised[n - 1] ?? []).map((indicator) => ({ indicator, met: true })),
    opinion: '经核对检测报告与样品，本阶段指标均达到合同要求，同意通过验收并按合同付款。',
  }),
];
export const tranchePaid = (amountFen: number): StoryAct[] => [
  ...paid('enterpriseFinance', 'enterpriseFinanceChecker', 'pay-enterprise-tranche', amountFen),
  act('universityFinance', 'confirm-receipt', 'match', ({ day }) => ({ amountFen, receivedOn: day(0) })),
];
export const subsidyApproved: readonly StoryAct[] = [
  act('enterpriseFinance', 'request-subsidy', 'submit', notes),
  act('fundOfficer', 'review-subsidy', 'approve', { opinion: '材料齐全，企业投入真实，符合拨付条件。' }),
  act('fundFinance', 'review-subsidy', 'approve', {}),
  act('fundApprover', 'approve-subsidy', 'approve', {}),
];
export const subsidyPaid = (amountFen: number): StoryAct[] => [
  ...subsidyApproved,
  ...paid('fundFinance', 'fundFinanceChecker', 'pay-subsidy', amountFen),
];

export const started: readonly StoryAct[] = [
  act('investigator', 'start-work', 'start', ({ day }) => ({ kickoffOn: day(0), teamConfirmed: true as const })),
];

/** All four milestones accepted and paid, two claims on the subsidy. */
export const executed: readonly StoryAct[] = [
  ...started,
  ...accepted(1),
  ...tranchePaid(85_500_000),
  ...accepted(2),
  ...tranchePaid(85_500_000),
  ...subsidyPaid(28_000_000),
  ...accepted(3),
  ...tranchePaid(85_500_000),
  ...subsidyPaid(32_000_000),
  ...accepted(4),
  ...tranchePaid(28_500_000),
];

export const finalReport: StepInput<'apply-final', 'apply'> = {
  report:
    '项目按合同完成全部研究内容：建成卷对卷中试线，腐蚀电流密度与接触电阻均优于合同指标，形成工艺规程、检测方法与三项企业标准草案，培养研究生三名，发表论文四篇，申请发明专利两项，经费使用合规，资料已归档，现申请最终验收。验收所需的技术报告、检测报告、经费决算及学生培养情况均已附后备查。',
  papers: 4,
  patents: 2,
  studentsTrained: 3,
};
export const achieved = (bp: number) => ({
  achieved: ['corrosion', 'resistance', 'cost', 'line'].map((indicator) => ({ indicator, achievedBp: bp })),
  opinion:
    '查阅资料、听取汇报并现场核查，关键指标有第三方检测报告支撑，数据真实可靠，成果具备产业化应用条件，同意本结论，建议尽快组织成果转化与推广应用。',
});
export const panel = ['expert1', 'expert2', 'expert3', 'expert4', 'expert5'] as const satisfies readonly Player[];

/** Both apply, the project manager names the panel of five. */
export const appliedForFinal: readonly StoryAct[] = [
  act('investigator', 'apply-final', 'apply', finalReport),
  act('rdLead', 'apply-final', 'endorse', {
    opinion: '中试涂层板已在我公司短堆装机验证，性能满足使用要求，同意申请最终验收，并承诺配合专家组开展现场核查。',
  }),
  act('projectManager', 'apply-final', 'name-panel', ({ person }) => ({ panel: panel.map(person) })),
];
export const concluded: readonly StoryAct[] = [
  ...appliedForFinal,
  ...panel.map((expert) => act(expert, 'final-acceptance', 'pass', achieved(10_000))),
  act('rdLead', 'final-acceptance', 'pass', achieved(10_000)),
  act('projectManager', 'publish-conclusion', 'publish', {
    noticeZh:
      '经验收专家组评议，“氢燃料电池金属双极板长寿命耐蚀导电涂层开发”项目各项指标均已完成，拟同意通过最终验收，现予公示。公示期内可实名提出异议。',
    noticeEn:
      'The acceptance panel finds that the project has met all its indicators and proposes that it be accepted. Objections may be filed by real name during the publicity period.',
    days: 5,
  }),
];
/** The final claim, once the conclusion's publicity is clear. */
export const finalSubsidy: readonly StoryAct[] = subsidyPaid(20_000_000);
/** After the warranty; may lie behind the transfer's acts. */
export const retentionReleased: readonly StoryAct[] = [
  ...paid('enterpriseFinance', 'enterpriseFinanceChecker', 'release-retention', 15_000_000),
  act('universityFinance', 'confirm-receipt', 'match', ({ day }) => ({ amountFen: 15_000_000, receivedOn: day(0) })),
];

/** The fourth stage of SC1. */
export const sc1Funding: readonly StoryAct[] = [...executed, ...concluded, ...finalSubsidy, ...retentionReleased];
