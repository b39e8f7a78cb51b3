import type { WordsOf } from '#workflows/engine/wording.ts';
import type { auditBooks } from './audit-books.ts';

export const auditBooksWords = {
  zh: {
    title: '查核销售账簿',
    noun: '查账报告',
    ask: '第 {year} 年申报净销售额 {netSalesFen, number, yuan}。请查核被许可方账簿。少报超过 5% 的，查账费用由被许可方承担；差额补结，自原付款期限起计违约金。',
    outcomes: {
      clean: { label: '申报属实', leadsTo: '申报维持不变。', done: '查核后认可申报' },
      adjust: { label: '按查核数更正', leadsTo: '高校财务开具补结单，原结算单不变。', done: '按查核数更正了销售额' },
    },
    fields: { foundFen: '查核净销售额（元）', auditFen: '查账费用（元）', findings: '查核情况', files: '附件' },
    refusals: {
      'found-no-more': '查核净销售额 {foundFen, number, yuan} 不高于申报的 {reportedFen, number, yuan}。申报属实的请选“申报属实”。',
    },
    facts: {
      'audit-clean': '第 {year} 年销售申报经查核属实',
      'sales-restated':
        '第 {year} 年净销售额由 {reportedFen, number, yuan} 更正为 {foundFen, number, yuan}，补结 {differenceFen, number, yuan}，查账费用 {auditFen, number, yuan}',
    },
  },
  en: {
    title: 'Audit the sales books',
    noun: 'Audit report',
    ask: 'Net sales of {netSalesFen, number, yuan} were reported for year {year}. Audit the licensee’s books. If more than 5% was under-reported, the licensee bears the audit cost; the difference is settled, with late interest from the original payment date.',
    outcomes: {
      clean: { label: 'Report correct', leadsTo: 'The report stands.', done: 'found the report correct' },
      adjust: {
        label: 'Correct to the audited figure',
        leadsTo: 'The university’s finance office issues a supplementary statement; the original statement is unchanged.',
        done: 'corrected the sales to the audited figure',
      },
    },
    fields: { foundFen: 'Audited net sales (yuan)', auditFen: 'Audit cost (yuan)', findings: 'Findings', files: 'Files' },
    refusals: {
      'found-no-more':
        'Audited net sales of {foundFen, number, yuan} are not above the {reportedFen, number, yuan} reported. If the report is correct, choose “Report correct”.',
    },
    facts: {
      'audit-clean': 'The sales report of year {year} was audited and found correct',
      'sales-restated':
        'Net sales of year {year} corrected from {reportedFen, number, yuan} to {foundFen, number, yuan}: a further {differenceFen, number, yuan} is due, audit cost {auditFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof auditBooks>;
