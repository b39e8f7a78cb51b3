import type { WordsOf } from '#workflows/engine/wording.ts';
import type { verifyProfit } from './verify-profit.ts';

export const verifyProfitWords = {
  zh: {
    title: '核对实施利润',
    noun: '实施利润核对意见',
    ask: '企业申报合作实施第 {year} 年{lossFen, plural, =0 {营业利润 {profitFen, number, yuan}} other {亏损 {lossFen, number, yuan}}}。请核对；有疑问的，可以要求审计人员查核。逾期视为认可。',
    outcomes: {
      accept: { label: '认可申报', leadsTo: '开具结算单。', done: '认可了利润申报' },
      'have-audited': { label: '要求查核', leadsTo: '审计人员查核账簿。', done: '要求查核利润' },
    },
    fields: { findings: '核对情况', reasons: '理由' },
    facts: {
      'profit-accepted': '合作实施第 {year} 年的利润申报{bySilence, select, true {逾期未提出异议，视为认可} other {已获认可}}',
      'profit-audit-asked': '合作实施第 {year} 年的利润由审计人员查核',
    },
  },
  en: {
    title: 'Verify the profit',
    noun: 'Word on the profit',
    ask: 'For year {year} of the joint use the enterprise reports {lossFen, plural, =0 {a profit of {profitFen, number, yuan}} other {a loss of {lossFen, number, yuan}}}. Compare it, or have it audited. Silence accepts it.',
    outcomes: {
      accept: { label: 'Accept the report', leadsTo: 'The statement is issued.', done: 'accepted a profit report' },
      'have-audited': { label: 'Have it audited', leadsTo: 'The auditor looks at the accounts.', done: 'had a profit audited' },
    },
    fields: { findings: 'Findings', reasons: 'Reasons' },
    facts: {
      'profit-accepted':
        'Year {year} of the joint use: the report {bySilence, select, true {counts as accepted, nothing was said in time} other {was accepted}}',
      'profit-audit-asked': 'Year {year} of the joint use: the auditor looks at the profit',
    },
  },
} satisfies WordsOf<typeof verifyProfit>;
