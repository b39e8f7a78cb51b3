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
    noun: 'Opinion on the profit report',
    ask: 'The enterprise reports {lossFen, plural, =0 {an operating profit of {profitFen, number, yuan}} other {a loss of {lossFen, number, yuan}}} for year {year} of the joint implementation. Check it; in case of doubt, request an audit. No answer in time counts as acceptance.',
    outcomes: {
      accept: { label: 'Accept the report', leadsTo: 'The statement is issued.', done: 'accepted a profit report' },
      'have-audited': { label: 'Request an audit', leadsTo: 'The auditor audits the accounts.', done: 'requested an audit of the profit' },
    },
    fields: { findings: 'Findings', reasons: 'Reasons' },
    facts: {
      'profit-accepted':
        'Year {year} of the joint implementation: the profit report {bySilence, select, true {counts as accepted without an objection in time} other {was accepted}}',
      'profit-audit-asked': 'Year {year} of the joint implementation: the profit is to be audited',
    },
  },
} satisfies WordsOf<typeof verifyProfit>;
