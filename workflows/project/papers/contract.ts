import type { Block, Paper, RecordedChange } from '#workflows/engine/paper.ts';
import { paymentPlan } from '#workflows/project/contract/payment-plan.ts';
import { type ContractFacts, contractFacts } from '#workflows/project/contract/text/contract-facts.ts';
import { contractText } from '#workflows/project/contract/text/contract-text.ts';
import type { Project } from '#workflows/project/state.ts';
import { particulars } from './particulars.ts';
import { both, dayOf, none, rate, same, signaturesOf, sumColumn, yuan } from './phrases.ts';
import { signedElectronically, signedText, textOf } from './signed-text.ts';

/** The project as its contract was written from, though it is in force: as the audit writes the text once more. */
function asWritten(project: Project): Project {
  const { contract: _inForce, ...talks } = project.contracting;
  return { ...project, phase: 'contracting', contracting: talks };
}

/** The act whose text has come into force with this change. */
export function textInForce(record: readonly RecordedChange[], { facts }: RecordedChange): readonly RecordedChange[] {
  const document = facts.find(({ type }) => type === 'contract-effective')?.['document'];
  return record.filter(({ act }) => act?.step === 'freeze-text' && act.document === document);
}

/** The contract, with its milestones and payments as tables, and every signature. */
export const contractPaper: Paper<Project> = {
  name: 'contract',
  mark: 'HT',
  version: 2,
  called: both('技术合同', 'Technology contract'),
  title: ({ acts }) => ({ zh: textOf(acts).zh.split('\n')[0] ?? '', en: textOf(acts).en.split('\n')[0] ?? '' }),
  issuedBy: ({ type }) => type === 'contract-effective',
  signed: { on: 'contract-effective', by: signedElectronically },
  reads: (record, change) => [...textInForce(record, change), ...signaturesOf(record, 'sign-contract', change.act?.subject)],
  composed: (project) => contractText(asWritten(project)),
  write: (source) => {
    const { state, acts, sources } = source;
    const tables = Object.keys(sources.texts).length > 0 ? sheets(contractFacts(asWritten(state), sources)) : [];
    return signedText(acts, [...tables, ...particulars(source)]);
  },
};

function sheets(facts: ContractFacts): Block[] {
  const { milestones, terms } = facts;
  const onCondition = {
    effective: both('合同生效', 'Contract in force'),
    final: both('最终验收结论公示期满', 'Final conclusion, notice period over'),
    warranty: both('保修期满', 'Warranty period over'),
  };
  return [
    { kind: 'heading', text: both('附表一　里程碑', 'Schedule 1. Milestones') },
    {
      kind: 'table',
      columns: [
        { title: both('序号', 'No.') },
        { title: both('里程碑', 'Milestone') },
        { title: both('完成日期', 'Due') },
        { title: both('考核指标', 'Indicators') },
        sumColumn,
      ],
      rows: milestones.map(({ n, title, dueOn, indicators, valueFen }) => [
        same(n),
        same(title),
        dayOf(dueOn),
        indicators.length > 0 ? both(indicators.join('、'), indicators.join(', ')) : none,
        yuan(valueFen),
      ]),
      total: [both('合计', 'Total'), same(''), same(''), same(''), yuan(terms.priceFen)],
    },
    { kind: 'heading', text: both('附表二　付款', 'Schedule 2. Payments') },
    {
      kind: 'table',
      columns: [
        { title: both('付款条件', 'Condition') },
        { title: both('应付（元）', 'Payable (CNY)'), figures: true },
        { title: both('预留质保金（元）', 'Retained (CNY)'), figures: true },
        { title: both('本期价款（元）', 'Instalment (CNY)'), figures: true },
      ],
      rows: [
        ...milestones
          .filter(({ trancheFen }) => trancheFen > 0)
          .map(({ n, cashFen, retentionFen, trancheFen }) => [
            both(`第${n}个里程碑验收通过`, `Milestone ${n} accepted`),
            yuan(cashFen),
            yuan(retentionFen),
            yuan(trancheFen),
          ]),
        ...paymentPlan(terms).instalments.map(({ condition, fen }) => [onCondition[condition], yuan(fen), none, yuan(fen)]),
      ],
    },
    { kind: 'heading', text: both('附表三　主要条款', 'Schedule 3. Main terms') },
    {
      kind: 'facts',
      rows: [
        [both('合同价款', 'Price'), yuan(terms.priceFen)],
        [both('质量保证金比例', 'Retention'), rate(terms.retentionBp)],
        [both('保修期', 'Warranty'), both(`${terms.warrantyMonths}个月`, `${terms.warrantyMonths} months`)],
        [both('逾期付款违约金（每日）', 'Late interest (per day)'), rate(terms.lateDailyBp)],
        [both('逾期未验收视为通过', 'Silence counts as acceptance'), terms.silenceAccepts ? both('是', 'yes') : both('否', 'no')],
        [both('甲方承担的研发风险', 'Risk borne by Party A'), rate(terms.enterpriseRiskBp)],
      ],
    },
  ];
}
