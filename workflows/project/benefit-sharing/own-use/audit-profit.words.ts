import type { WordsOf } from '#workflows/engine/wording.ts';
import type { auditProfit } from './audit-profit.ts';

export const auditProfitWords = {
  zh: {
    title: '查核实施利润',
    noun: '实施利润查核报告',
    ask: '请查核合作实施第 {year} 年的营业利润；目前{lossFen, plural, =0 {申报或者暂估为 {profitFen, number, yuan}} other {申报亏损 {lossFen, number, yuan}}}。经二次通知仍未查核的，按目前金额结算。',
    outcomes: {
      'find-profit': { label: '认定利润', leadsTo: '按认定的利润开具结算单。', done: '认定了实施利润' },
      'find-none': { label: '认定无利润', leadsTo: '当年不提取奖励。', done: '认定无实施利润' },
    },
    fields: {
      profitFen: '营业利润（元）',
      lossFen: { label: '亏损额（元）', help: '不盈不亏的填 0。' },
      findings: '查核情况',
    },
    facts: {
      'profit-found': '合作实施第 {year} 年经查核，营业利润为 {profitFen, number, yuan}',
      'loss-found': '合作实施第 {year} 年经查核没有利润，亏损 {lossFen, number, yuan}',
      'profit-not-audited': '合作实施第 {year} 年逾期未查核，按申报或者暂估的金额结算',
    },
  },
  en: {
    title: 'Audit the profit',
    noun: 'Profit audit report',
    ask: 'Audit the operating profit of year {year} of the joint implementation; so far {lossFen, plural, =0 {{profitFen, number, yuan} is reported or estimated} other {a loss of {lossFen, number, yuan} is reported}}. Without an audit after a second notice, this figure is settled.',
    outcomes: {
      'find-profit': {
        label: 'Determine the profit',
        leadsTo: 'The statement is issued on the profit determined.',
        done: 'determined the profit',
      },
      'find-none': {
        label: 'Determine no profit',
        leadsTo: 'No reward is due for the year.',
        done: 'determined that there was no profit',
      },
    },
    fields: {
      profitFen: 'Operating profit (yuan)',
      lossFen: { label: 'Loss (yuan)', help: '0 if there was neither profit nor loss.' },
      findings: 'Findings',
    },
    facts: {
      'profit-found': 'Year {year} of the joint implementation: audited operating profit {profitFen, number, yuan}',
      'loss-found': 'Year {year} of the joint implementation: audited without profit, loss {lossFen, number, yuan}',
      'profit-not-audited': 'Year {year} of the joint implementation: not audited in time; the reported or estimated figure is settled',
    },
  },
} satisfies WordsOf<typeof auditProfit>;
