import type { WordsOf } from '#workflows/engine/wording.ts';
import type { requestAudit } from './request-audit.ts';

export const requestAuditWords = {
  zh: {
    title: '要求查账',
    noun: '查账申请',
    ask: '第 {year} 年按申报净销售额 {netSalesFen, number, yuan} 已结清。合同约定可以查账的，可以要求审计人员查核被许可方账簿，每年度一次。',
    outcomes: { request: { label: '要求查账', leadsTo: '审计人员在 60 个工作日内查核。', done: '要求查账' } },
    fields: { reasons: '理由' },
    facts: { 'audit-requested': '已要求查核第 {year} 年销售账簿' },
  },
  en: {
    title: 'Request an audit',
    noun: 'Request for an audit',
    ask: 'Year {year} is settled on reported net sales of {netSalesFen, number, yuan}. Where the contract allows, you can request an audit of the licensee’s books, once for each year.',
    outcomes: {
      request: {
        label: 'Request the audit',
        leadsTo: 'The auditor audits the books within 60 working days.',
        done: 'requested an audit',
      },
    },
    fields: { reasons: 'Reasons' },
    facts: { 'audit-requested': 'An audit of the sales of year {year} was requested' },
  },
} satisfies WordsOf<typeof requestAudit>;
