import type { WordsOf } from '#workflows/engine/wording.ts';
import type { reportProfit } from './report-profit.ts';

const profitOptions = {
  zh: '按实施本成果的产品或者工艺单独核算。',
  en: 'Accounted separately for the products or processes using the result.',
};

export const reportProfitWords = {
  zh: {
    title: '申报实施利润',
    noun: '实施利润申报表',
    ask: '请申报合作实施第 {year} 年的营业利润。亏损不冲抵其他年度。经二次通知仍未申报的，按上年利润暂估并由审计人员查核。',
    outcomes: {
      'file-profit': { label: '申报利润', leadsTo: '高校核对后开具结算单。', done: '申报了实施利润' },
      'file-loss': { label: '申报亏损或无利润', leadsTo: '高校核对；当年不提取奖励。', done: '申报了亏损' },
    },
    fields: {
      profitFen: { label: '营业利润（元）', help: profitOptions.zh },
      lossFen: { label: '亏损额（元）', help: '不盈不亏的填 0。' },
      accounts: { label: '核算依据', help: '收入、成本和费用的归集方法及凭证。' },
      note: '备注',
      files: '附件',
    },
    facts: {
      'profit-reported': '合作实施第 {year} 年申报营业利润 {profitFen, number, yuan}',
      'loss-reported': '合作实施第 {year} 年申报亏损 {lossFen, number, yuan}',
      'profit-estimated': '合作实施第 {year} 年逾期未申报，按上年利润暂估 {profitFen, number, yuan}，由审计人员查核',
    },
  },
  en: {
    title: 'Report the profit',
    noun: 'Profit report',
    ask: 'Report the operating profit of year {year} of the joint implementation. A loss is not set off against other years. Without a report after a second notice, the previous year’s profit is taken as an estimate and audited.',
    outcomes: {
      'file-profit': { label: 'Report a profit', leadsTo: 'The university checks it and issues the statement.', done: 'reported a profit' },
      'file-loss': {
        label: 'Report a loss or no profit',
        leadsTo: 'The university checks it; no reward is due for the year.',
        done: 'reported a loss',
      },
    },
    fields: {
      profitFen: { label: 'Operating profit (yuan)', help: profitOptions.en },
      lossFen: { label: 'Loss (yuan)', help: '0 if there was neither profit nor loss.' },
      accounts: { label: 'Basis of accounting', help: 'How income, costs and expenses were allocated, with evidence.' },
      note: 'Note',
      files: 'Files',
    },
    facts: {
      'profit-reported': 'Year {year} of the joint implementation: operating profit of {profitFen, number, yuan} reported',
      'loss-reported': 'Year {year} of the joint implementation: loss of {lossFen, number, yuan} reported',
      'profit-estimated':
        'Year {year} of the joint implementation: not reported in time; estimated at the previous year’s {profitFen, number, yuan}, to be audited',
    },
  },
} satisfies WordsOf<typeof reportProfit>;
