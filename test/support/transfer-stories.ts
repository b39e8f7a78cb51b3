import { act } from '#scripts/story/act.ts';
import { heirActs } from '#scripts/story/heir.ts';
import { jointUseActs, jointUseYears } from '#scripts/story/joint-use.ts';
import { yanhai } from '#scripts/story/organisations.ts';
import { jointExclusiveActs, otherTakerActs, otherTakerSharing } from '#scripts/story/other-taker.ts';
import { reported, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { closed, stated } from '#scripts/story/sc1/benefit-sharing.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Funding } from '#scripts/story/sc1/milestone-funding.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { disclosed, handedOver, licensed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aProject, obligingWorld, play } from '#test/support/play.ts';
import { bankAnswer } from '#test/support/silent-bank.ts';
import { upTo } from '#test/support/story.ts';
import type { Simulation, World } from '#workflows/engine/simulate.ts';
import type { Project } from '#workflows/project/state.ts';

const concluded = () => play(aProject(), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding]);

/** A manuscript goes to the enterprise. */
const announced = act('investigator', 'announce-publication', 'announce', ({ day }) => ({
  paperTitle: '梯度涂层双极板的耐蚀行为',
  kind: 'paper' as const,
  plannedOn: day(60),
  content: '公开涂层成分梯度、腐蚀电流密度及接触电阻的测试数据，不含卷对卷工艺参数。',
}));

/** Turns of the last two stages, from the conclusion on. */
export const transferStories: Readonly<Record<string, () => Simulation<Project>>> = {
  /** An inventor never answers, and a mediator fixes the shares; one manuscript is delayed, of the other the enterprise says nothing. */
  mediated: () => {
    const project = play(concluded(), upTo(disclosed, 'confirm-rights').slice(0, -1));
    project.pass(50);
    const { inventors } = project.state.transfer.disclosure ?? { inventors: [] };
    const decided = { inventors: [...inventors], reasons: '听取各完成人意见，依实验记录核定贡献。' };
    play(project, [act('leadManager', 'mediate-inventors', 'decide', decided)]);
    play(project, [
      announced,
      act('enterpriseLegal', 'review-publication', 'delay', { days: 30, reasons: '涂层结构拟先行申请专利，请暂缓公开。' }),
      announced,
    ]);
    project.pass(45);
    return project;
  },
  /** A third party's right is cleared; then the enterprise objects to an end, which the lead manager decides. */
  objected: () =>
    play(concluded(), [
      ...upTo(disclosed, 'confirm-rights'),
      act('transferOffice', 'confirm-rights', 'third-party', {
        basis: 'law',
        reasons: '第三方主张在先专利权，须先处理。',
        holder: '某涂层技术公司',
      }),
      act('universityLegal', 'clear-third-party', 'cleared', { how: 'licence', evidence: '已取得第三方的普通许可。' }),
      ...disclosed.slice(disclosed.findIndex(({ step }) => step === 'confirm-rights')),
      act('projectManager', 'propose-no-transfer', 'propose', { reasons: '期限届满，仍无单位愿意受让。' }, 'no-licence'),
      act('universitySignatory', 'answer-no-transfer', 'agree', {}),
      act('enterpriseSignatory', 'answer-no-transfer', 'object', { grounds: '企业仍有实施意愿，请继续协商。' }),
      act('leadManager', 'decide-no-transfer', 'end', { reasons: '各方长期未能议定条件，决定终结。' }),
      ...closed,
    ]),
  /** A fee is never paid: demanded, asked to stop, ended, and the books closed over the receivable. */
  unpaid: () => {
    const project = play(concluded(), [...resultTransferActs, ...stated('lump-sum', 50_000_000).slice(0, 1)]);
    project.pass(95);
    play(project, [
      act('transferOffice', 'notify-stop-use', 'grant-time', { reasons: '被许可方资金周转困难，给予宽限。' }),
      act('transferOffice', 'notify-stop-use', 'stop-use', { reasons: '宽限期满仍未支付，通知停止使用。' }),
    ]);
    project.pass(40);
    return play(project, closed);
  },
  /** A breach is cured, and later the licensee gives notice; the last fee is not shared any more. */
  noticed: () =>
    play(concluded(), [
      ...royaltyTransferActs,
      act('transferOffice', 'end-licence', 'breach', { sellOffMonths: 0, reasons: '超出许可地域销售，请于三十日内纠正。' }),
      act('transferOffice', 'keep-licence', 'keep', { reasons: '被许可方已停止超地域销售。' }),
      act('enterpriseSignatory', 'end-licence', 'give-notice', { sellOffMonths: 3, reasons: '产品停产，不再需要本许可。' }),
      act('enterpriseFinance', 'report-sales', 'nil-report', { explanation: '许可终止之前未再发生销售。' }),
      act('transferOffice', 'verify-report', 'accept', {}),
      act('projectManager', 'list-open-items', 'list', { reasons: '入门费长期未结算，经多次催办无果。' }),
      ...closed,
    ]),
  /** A patent filed and granted, its annuity paid; a paid year is audited and restated, and the patent invalidated. */
  audited: () => {
    const patentNumber = 'CN202810012345.6';
    return play(concluded(), [
      ...royaltyTransferActs,
      act('transferOffice', 'record-patent', 'file', ({ day }) => ({ patentNumber, filedOn: day(-1) })),
      act('transferOffice', 'record-patent', 'grant', ({ day }) => ({ patentNumber, grantedOn: day(0), annuityOn: day(120) })),
      act('transferOffice', 'record-annuity', 'paid', ({ day }) => ({ nextOn: day(400) })),
      ...reported('period-1', 432_109_876),
      act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, 'period-1'),
      ...reported('period-2', 1_500_000_000),
      ...stated('period-2', 27_963_296),
      act('transferOffice', 'request-audit', 'request', { reasons: '海关数据与申报不一致，要求查账。' }, 'period-2'),
      act('auditor', 'audit-books', 'adjust', {
        foundFen: 1_600_000_000,
        auditFen: 300_000,
        findings: '抽查销售台账、发票和出库单，核对银行流水。',
      }),
      ...stated('restated-2', 2_300_000),
      act('transferOffice', 'record-patent', 'invalidate', ({ day }) => ({
        patentNumber,
        decidedOn: day(-1),
        evidence: '无效宣告请求审查决定书第 58213 号。',
      })),
    ]);
  },
  /** The bank refuses the fee for ever: paid elsewhere, and confirmed. */
  refused: () => {
    const refusing = { isOn: false };
    const world: World = (effect, at) =>
      effect.kind === 'pay' && refusing.isOn ? { state: 'failed', reason: 'account-closed' } : obligingWorld(effect, at);
    const fee = stated('lump-sum', 50_000_000);
    const project = play(aProject(world), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding, ...resultTransferActs]);
    refusing.isOn = true;
    return play(project, [
      ...fee,
      ...fee.slice(-1),
      act('enterpriseFinance', 'pay-elsewhere', 'prepare', ({ day }) => ({
        reference: 'ICBC-2028-000314',
        paidOn: day(0),
        evidence: '柜台汇款回单原件，已加盖银行业务章。',
      })),
      act('enterpriseFinanceChecker', 'pay-elsewhere', 'release', { findings: '回单与收款方到账通知核对一致。' }, 'licence-fee'),
    ]);
  },
  /** The bank says nothing: its return slip, then its receipt are entered by two people. */
  'silent-bank': () => {
    const bank = { isSilent: false };
    const world: World = (effect, at) => (effect.kind === 'pay' && bank.isSilent ? undefined : obligingWorld(effect, at));
    const fee = stated('lump-sum', 50_000_000);
    const project = play(aProject(world), [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding, ...resultTransferActs]);
    bank.isSilent = true;
    play(project, fee);
    project.pass(7);
    play(project, bankAnswer('failed'));
    play(project, fee.slice(-1));
    project.pass(7);
    return play(project, bankAnswer('settled'));
  },
  /** Another organisation takes the licence. */
  'other-taker': () => play(concluded(), [...otherTakerActs, ...otherTakerSharing]),
  /** A joint result goes to another organisation: the co-owner consents and has its part. */
  'joint-exclusive': () => play(concluded(), [...jointExclusiveActs, ...otherTakerSharing]),
  /** After two years the further royalties are bought out. */
  'bought-out': () =>
    play(concluded(), [
      ...royaltyTransferActs,
      ...stated('entry-fee', 50_000_000),
      ...reported('period-1', 432_109_876),
      act('universityFinance', 'issue-statement', 'issue', { dueFen: 0 }, 'period-1'),
      act('enterpriseSignatory', 'offer-buy-out', 'offer', { buyOutFen: 60_000_000, basis: '按剩余两年预计提成费折现计算。' }),
      act('universitySignatory', 'answer-buy-out', 'decline', { reasons: '低于预计提成费，不予同意。' }),
      act('enterpriseSignatory', 'offer-buy-out', 'offer', { buyOutFen: 90_000_000, basis: '按剩余两年预计提成费折现计算。' }),
      act('universitySignatory', 'answer-buy-out', 'agree', {}),
      ...stated('buy-out', 90_000_000),
    ]),
  /** Valued and auctioned; it is to be assigned to another organisation, and the client takes it on the same terms. */
  auctioned: () =>
    play(concluded(), [
      ...disclosed.slice(0, -1),
      act('transferOffice', 'record-valuation', 'record', ({ day }) => ({
        evaluator: '北方资产评估有限公司',
        reportNumber: 'BFPB-2028-112',
        method: 'income' as const,
        valueFen: 46_000_000,
        valuedOn: day(-10),
        validUntil: day(300),
        assumptions: '按五年收益期、折现率百分之十二测算。',
      })),
      act('transferOffice', 'choose-mode', 'choose', { mode: 'assignment', reasons: '成果成熟，面向市场公开转让。' }),
      act('transferOffice', 'offer-on-market', 'offer', {
        way: 'auction',
        exchange: '北方技术交易市场',
        reserveFen: 80_000_000,
        conditions: '受让方须具备金属双极板量产能力，价款一次付清。',
      }),
      act('transferOffice', 'record-market', 'sold', {
        transferee: yanhai,
        priceFen: 88_000_000,
        relatedParty: false,
        certificate: 'BFJS-2028-0047',
        evidence: '经三轮竞价成交，交易机构出具成交确认书。',
      }),
      act('enterpriseSignatory', 'first-refusal', 'take', { statement: '按同等条件受让，用于自建产线。', relatedParty: false }),
    ]),
  /** No licence: the enterprise uses the result, and a report is missing once. */
  'joint-use': () => {
    const project = play(concluded(), [...jointUseActs, ...jointUseYears]);
    project.pass(460);
    return play(project, [act('auditor', 'audit-profit', 'find-none', { lossFen: 500_000, findings: '企业停产，当年没有实施利润。' })]);
  },
  /** An heir, and a share in trust. */
  heir: () => play(concluded(), heirActs),
  /** Nothing is handed over: demanded once more, then rescinded. */
  'not-delivered': () => {
    const project = play(concluded(), [...disclosed, ...licensed, ...handedOver.slice(0, 1)]);
    project.pass(70);
    play(project, [act('enterpriseSignatory', 'decide-late-handover', 'wait', { demand: '请于本期限内移交全部技术资料和样品。' })]);
    project.pass(70);
    return play(project, [act('enterpriseSignatory', 'decide-late-handover', 'rescind', { reasons: '经两次催告仍未移交。' })]);
  },
};
