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
    title: 'Audit the sales',
    noun: 'Audit report',
    ask: 'Net sales of {netSalesFen, number, yuan} were reported for year {year}. Look at the licensee’s books. Above 5 % too little it bears the audit; the difference is stated anew, with interest from the first day of payment.',
    outcomes: {
      clean: { label: 'The report is right', leadsTo: 'The report stands.', done: 'found the report right' },
      adjust: {
        label: 'Restate the sales',
        leadsTo: 'University finance issues a statement of the difference; the first one stays as it is.',
        done: 'restated the sales',
      },
    },
    fields: { foundFen: 'Net sales found (yuan)', auditFen: 'Cost of the audit (yuan)', findings: 'Findings', files: 'Files' },
    refusals: {
      'found-no-more':
        'Net sales of {foundFen, number, yuan} are no more than the {reportedFen, number, yuan} reported. If the report is right, choose that.',
    },
    facts: {
      'audit-clean': 'The sales report of year {year} was audited and found right',
      'sales-restated':
        'Net sales of year {year} restated from {reportedFen, number, yuan} to {foundFen, number, yuan}: {differenceFen, number, yuan} more is due, and {auditFen, number, yuan} for the audit',
    },
  },
} satisfies WordsOf<typeof auditBooks>;
