import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reportSales } from './report-sales.ts';

export const reportSalesWords = {
  zh: {
    title: '申报销售额',
    noun: '销售申报表',
    ask: '第 {year} 年提成期已结束，请申报许可产品的净销售额。经二次通知仍未申报的，按上期销售额估算（曾申报的不低于申报额），并适用最低提成。',
    outcomes: {
      file: { label: '提交销售申报', leadsTo: '高校成果转化办公室核对。', done: '申报了销售额' },
      'nil-report': { label: '申报无销售', leadsTo: '高校成果转化办公室核对；有最低提成约定的仍应支付。', done: '申报本期无销售' },
    },
    fields: {
      lines: '产品明细',
      product: '产品',
      units: '数量',
      grossFen: '销售额（元）',
      returnsFen: '退货（元）',
      deductionsFen: '约定扣减（元）',
      netSalesFen: { label: '净销售额（元）', help: '各产品销售额减退货和约定扣减之和。' },
      evidence: '依据',
      explanation: '说明',
      files: '附件',
    },
    refusals: {
      'net-sales-differ':
        '按产品明细计算的净销售额为 {expectedFen, number, yuan}，填写 {netSalesFen, number, yuan}，两者应一致。请更正明细或净销售额。',
    },
    facts: {
      'sales-reported': '第 {year} 年申报净销售额 {netSalesFen, number, yuan}',
      'sales-estimated': '第 {year} 年逾期未申报，按净销售额 {netSalesFen, number, yuan} 估算',
    },
  },
  en: {
    title: 'Report sales',
    noun: 'Sales report',
    ask: 'Royalty year {year} is over. Report the net sales of the licensed products. Without a report after a second notice, sales are estimated at last year’s figure (not below any figure already reported) and the minimum royalty applies.',
    outcomes: {
      file: { label: 'File the sales report', leadsTo: 'The university’s transfer office verifies it.', done: 'reported the sales' },
      'nil-report': {
        label: 'Report no sales',
        leadsTo: 'The transfer office verifies it; an agreed minimum is still due.',
        done: 'reported no sales',
      },
    },
    fields: {
      lines: 'Products',
      product: 'Product',
      units: 'Units',
      grossFen: 'Gross sales (yuan)',
      returnsFen: 'Returns (yuan)',
      deductionsFen: 'Agreed deductions (yuan)',
      netSalesFen: { label: 'Net sales (yuan)', help: 'Gross sales of all products less returns and agreed deductions.' },
      evidence: 'Evidence',
      explanation: 'Explanation',
      files: 'Files',
    },
    refusals: {
      'net-sales-differ':
        'The product rows come to net sales of {expectedFen, number, yuan}, but {netSalesFen, number, yuan} was entered; the two must agree. Correct the rows or the net sales.',
    },
    facts: {
      'sales-reported': 'Net sales of {netSalesFen, number, yuan} reported for year {year}',
      'sales-estimated': 'Sales of year {year} not reported in time; net sales estimated at {netSalesFen, number, yuan}',
    },
  },
} satisfies WordsOf<typeof reportSales>;
