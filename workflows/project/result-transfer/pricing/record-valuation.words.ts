import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { recordValuation } from './record-valuation.ts';

const method = {
  zh: '{method, select, market {市场法} income {收益法} other {成本法}}',
  en: '{method, select, market {market approach} income {income approach} other {cost approach}}',
};

export const recordValuationWords = {
  zh: {
    title: '登记资产评估',
    noun: '资产评估结果',
    ask: '委托评估机构评估成果价值的，可以登记评估结果。评估值不约束定价，供审批时对照。报告有效期不超过 12 个月。',
    outcomes: { record: { label: '登记评估结果', leadsTo: '审批成果转化时与议定价格对照列示。', done: '登记了评估结果' } },
    fields: {
      evaluator: '评估机构',
      reportNumber: '报告编号',
      method: { label: '评估方法', options: { market: '市场法', income: '收益法', cost: '成本法' } },
      valueFen: '评估值（元）',
      valuedOn: '评估基准日',
      validUntil: { label: '报告有效期至', help: '自评估基准日起不超过 12 个月。' },
      assumptions: '评估假设与说明',
      files: '评估报告',
    },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: { 'result-valued': `成果经${method.zh}评估，评估值 {fen, number, yuan}，有效期至 {validUntil}` },
  },
  en: {
    title: 'Record a valuation',
    noun: 'Valuation result',
    ask: 'If an evaluator has been engaged, record the result of the valuation. It does not bind the price and is shown for comparison at approval. A report is valid for at most 12 months.',
    outcomes: {
      record: {
        label: 'Record the valuation',
        leadsTo: 'It is shown beside the agreed price when the transfer is approved.',
        done: 'recorded a valuation',
      },
    },
    fields: {
      evaluator: 'Evaluator',
      reportNumber: 'Report number',
      method: { label: 'Method', options: { market: 'Market approach', income: 'Income approach', cost: 'Cost approach' } },
      valueFen: 'Appraised value (yuan)',
      valuedOn: 'Valuation date',
      validUntil: { label: 'Valid until', help: 'At most 12 months from the valuation date.' },
      assumptions: 'Assumptions',
      files: 'Valuation report',
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: { 'result-valued': `The result is valued at {fen, number, yuan} (${method.en}), valid until {validUntil}` },
  },
} satisfies WordsOf<typeof recordValuation>;
