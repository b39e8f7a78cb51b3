import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { bookCosts } from './book-costs.ts';
import { income } from './phrases.words.ts';

export const bookCostsWords = {
  zh: {
    title: '核算成本',
    noun: '成本核算表',
    ask: `${income.zh}到账 {grossFen, number, yuan}{coOwnerFen, plural, =0 {} other {（已扣除共有人应得的 {coOwnerFen, number, yuan}，复核后一并付出）}}，应缴印花税 {stampFen, number, yuan}。{turn, select, checker {经办人列支增值税 {vatFen, number, yuan}、附加税费 {surchargeFen, number, yuan}、维持费 {upkeepFen, number, yuan}、直接成本 {directFen, number, yuan}，请复核后入账并付款。} other {请列支增值税及附加（免税的填 0）、成果维持费和直接成本。}}成本超出收入的结转下期，本期不分配。`,
    outcomes: {
      prepare: { label: '提交成本', leadsTo: '由另一名财务人员复核。', done: '提交了成本核算' },
      release: { label: '复核入账并付款', leadsTo: '成本入账，税款和供应商款项付出；有净收入的拟订分配方案。', done: '复核成本入账' },
      return: { label: '退回经办人', leadsTo: '经办人更正后重新提交。', done: '退回了成本核算' },
    },
    fields: {
      ...agreedText.zh,
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
      'costs-booked': `${income.zh}成本已入账，净收入 {netFen, number, yuan}，结转亏损 {deficitFen, number, yuan}`,
      'cost-payments-resent': `${income.zh}成本款项再次付出`,
    },
  },
  en: {
    title: 'Book the costs',
    noun: 'Cost sheet',
    ask: `${income.en}: {grossFen, number, yuan} received{coOwnerFen, plural, =0 {} other {, after the co-owner’s {coOwnerFen, number, yuan}, which is paid once checked}}; stamp duty due {stampFen, number, yuan}. {turn, select, checker {VAT of {vatFen, number, yuan}, surcharges of {surchargeFen, number, yuan}, upkeep of {upkeepFen, number, yuan} and direct costs of {directFen, number, yuan} are prepared; check them before booking and payment.} other {Enter VAT and surcharges (0 if exempt), the upkeep of the result and direct costs.}} Costs exceeding the income are carried forward and nothing is distributed this time.`,
    outcomes: {
      prepare: { label: 'Submit the costs', leadsTo: 'A second finance officer checks them.', done: 'submitted the costs' },
      release: {
        label: 'Book and pay',
        leadsTo: 'Costs are booked, tax and suppliers are paid; any net income is then distributed.',
        done: 'booked the costs',
      },
      return: { label: 'Send back to the maker', leadsTo: 'The maker corrects and submits them again.', done: 'sent the costs back' },
    },
    fields: {
      ...agreedText.en,
      evidence: 'Evidence',
      reasons: 'Reasons',
      vatFen: { label: 'Value-added tax (yuan)', help: '0 if the registered technology contract is exempt.' },
      surchargeFen: { label: 'Surcharges (yuan)', help: 'Urban maintenance tax, education surcharges, etc.; 0 if none.' },
      upkeepFen: { label: 'Upkeep of the result (yuan)', help: 'For example patent annuities.' },
      directFen: { label: 'Direct costs (yuan)', help: 'Valuation, authentication and negotiation costs of this deal.' },
      files: 'Files',
    },
    refusals: {
      'reward-bears-no-costs':
        'Rewards from joint implementation bear no costs or taxes, but {costsFen, number, yuan} was entered. Enter 0 in each field.',
    },
    facts: {
      'costs-prepared': `${income.en}: costs submitted – stamp duty {stampFen, number, yuan}, VAT {vatFen, number, yuan}, surcharges {surchargeFen, number, yuan}, upkeep {upkeepFen, number, yuan}, direct costs {directFen, number, yuan}`,
      'costs-returned': `${income.en}: costs sent back to the maker`,
      'costs-booked': `${income.en}: costs booked, net income {netFen, number, yuan}, deficit carried forward {deficitFen, number, yuan}`,
      'cost-payments-resent': `${income.en}: cost payments sent again`,
    },
  },
} satisfies WordsOf<typeof bookCosts>;
