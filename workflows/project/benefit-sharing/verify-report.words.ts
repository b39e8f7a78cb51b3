import type { WordsOf } from '#workflows/engine/wording.ts';
import type { verifyReport } from './verify-report.ts';

export const verifyReportWords = {
  zh: {
    title: '核对销售申报',
    noun: '销售核对意见',
    ask: '第 {year} 年申报净销售额 {netSalesFen, number, yuan}。请核对；逾期未答复视为暂予认可。',
    outcomes: {
      accept: { label: '认可申报', leadsTo: '高校财务开具结算单。', done: '认可了销售申报' },
      'request-audit': { label: '要求查账', leadsTo: '审计人员在 60 个工作日内查核。', done: '要求查账' },
      query: { label: '提出质询', leadsTo: '被许可方说明后重新申报。', done: '对销售申报提出质询' },
    },
    fields: { findings: '核对情况', questions: '质询内容', reasons: '查账理由' },
    facts: {
      'sales-report-accepted': '第 {year} 年销售申报{provisional, select, true {逾期未核对，暂予认可} other {已认可}}',
      'audit-requested': '已要求查核第 {year} 年销售账簿',
      'sales-report-queried': '第 {year} 年销售申报受到质询，退回重报',
    },
  },
  en: {
    title: 'Verify the sales report',
    noun: 'Verification of a sales report',
    ask: 'Net sales of {netSalesFen, number, yuan} are reported for year {year}. Check them; no answer in time counts as provisional acceptance.',
    outcomes: {
      accept: {
        label: 'Accept the report',
        leadsTo: 'The university’s finance office issues the statement.',
        done: 'accepted the sales report',
      },
      'request-audit': {
        label: 'Request an audit',
        leadsTo: 'The auditor audits the books within 60 working days.',
        done: 'requested an audit',
      },
      query: { label: 'Query the report', leadsTo: 'The licensee explains and reports again.', done: 'queried the sales report' },
    },
    fields: { findings: 'Findings', questions: 'Queries', reasons: 'Reasons for the audit' },
    facts: {
      'sales-report-accepted':
        'Sales report of year {year} accepted{provisional, select, true { provisionally, not verified in time} other {}}',
      'audit-requested': 'An audit of the sales of year {year} was requested',
      'sales-report-queried': 'Sales report of year {year} queried; to be filed again',
    },
  },
} satisfies WordsOf<typeof verifyReport>;
