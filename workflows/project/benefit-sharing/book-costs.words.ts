import type { WordsOf } from '#workflows/engine/wording.ts';
import type { bookCosts } from './book-costs.ts';
import { income } from './phrases.words.ts';

export const bookCostsWords = {
  zh: {
    title: '核算成本',
    noun: '成本核算表',
    ask: `${income.zh}到账 {grossFen, number, yuan}{coOwnerFen, plural, =0 {} other {（已扣除共有人应得的 {coOwnerFen, number, yuan}，复核后一并付出）}}，应缴印花税 {stampFen, number, yuan}。{turn, select, checker {经办人列支增值税 {vatFen, number, yuan}、附加税费 {surchargeFen, number, yuan}、维持费 {upkeepFen, number, yuan}、直接成本 {directFen, number, yuan}，请复核后入账并付款。} other {请列支增值税及附加（免税的填 0）、成果维持费和直接成本。}}成本超出收入的结转下期，本期不分配。`,
    outcomes: {
      prepare: { label: '提交成本', leadsTo: '由另一名财务人员复核。', done: '提交了成本核算' },
      release: { label: '复核入账并付款', leadsTo: '成本入账，税款和供应商款项付出；有净收益的拟订分配方案。', done: '复核成本入账' },
      return: { label: '退回经办人', leadsTo: '经办人更正后重新提交。', done: '退回了成本核算' },
    },
    fields: {
      evidence: '依据',
      reasons: '理由',
      vatFen: { label: '增值税（元）', help: '技术合同经登记免税的填 0。' },
      surchargeFen: { label: '附加税费（元）', help: '城市维护建设税、教育费附加等；没有的填 0。' },
      upkeepFen: { label: '成果维持费（元）', help: '如专利年费。' },
      directFen: { label: '直接成本（元）', help: '本次交易的评估、鉴定、谈判等费用。' },
      files: '附件',
    },
    refusals: {
      'reward-bears-no-costs': '合作实施的奖励款不扣除成本和税费，填报了 {costsFen, number, yuan}。请各项填 0。',
    },
    facts: {
      'costs-prepared': `${income.zh}成本已提交：印花税 {stampFen, number, yuan}、增值税 {vatFen, number, yuan}、附加税费 {surchargeFen, number, yuan}、维持费 {upkeepFen, number, yuan}、直接成本 {directFen, number, yuan}`,
      'costs-returned': `${income.zh}成本核算退回经办人`,
      'costs-booked': `${income.zh}成本已入账，净收益 {netFen, number, yuan}，结转亏损 {deficitFen, number, yuan}`,
      'cost-payments-resent': `${income.zh}成本款项再次付出`,
    },
  },
  en: {
    title: 'Book the costs',
    noun: 'Cost sheet',
    ask: `${income.en}: {grossFen, number, yuan} has arrived{coOwnerFen, plural, =0 {} other {, less the co-owner’s {coOwnerFen, number, yuan}, which is paid with the costs}}; stamp duty is {stampFen, number, yuan}. {turn, select, checker {VAT of {vatFen, number, yuan}, surcharges of {surchargeFen, number, yuan}, upkeep of {upkeepFen, number, yuan} and direct costs of {directFen, number, yuan} are prepared; check, book and pay them.} other {Enter VAT and surcharges (0 where exempt), the upkeep of the result and the direct costs of the deal.}} Costs beyond the income are carried forward and nothing is shared.`,
    outcomes: {
      prepare: { label: 'Submit the costs', leadsTo: 'A second finance officer checks them.', done: 'submitted the costs' },
      release: { label: 'Book and pay', leadsTo: 'Tax and suppliers are paid; a net income is shared next.', done: 'booked the costs' },
      return: { label: 'Send back to the maker', leadsTo: 'They are corrected and submitted again.', done: 'sent the costs back' },
    },
    fields: {
      evidence: 'Evidence',
      reasons: 'Reasons',
      vatFen: { label: 'Value-added tax (yuan)', help: '0 where the registered contract is exempt.' },
      surchargeFen: { label: 'Surcharges on it (yuan)', help: '0 if there are none.' },
      upkeepFen: { label: 'Upkeep of the result (yuan)', help: 'Such as patent annuities.' },
      directFen: { label: 'Direct costs (yuan)', help: 'Appraisal, evaluation and negotiation of this deal.' },
      files: 'Files',
    },
    refusals: {
      'reward-bears-no-costs':
        'A reward out of a profit bears no costs and taxes; {costsFen, number, yuan} was entered. Enter 0 in each field.',
    },
    facts: {
      'costs-prepared': `${income.en}: costs submitted – stamp duty {stampFen, number, yuan}, VAT {vatFen, number, yuan}, surcharges {surchargeFen, number, yuan}, upkeep {upkeepFen, number, yuan}, direct costs {directFen, number, yuan}`,
      'costs-returned': `${income.en}: costs sent back to their maker`,
      'costs-booked': `${income.en}: costs booked, net {netFen, number, yuan}, deficit carried forward {deficitFen, number, yuan}`,
      'cost-payments-resent': `${income.en}: payments of costs sent again`,
    },
  },
} satisfies WordsOf<typeof bookCosts>;
