import type { WordsOf } from '#workflows/engine/wording.ts';
import type { payAndFile } from './pay-and-file.ts';
import { income } from './phrases.words.ts';

export const payAndFileWords = {
  zh: {
    title: '支付分配款并申报个税',
    noun: '分配付款单',
    ask: `${income.zh}待付 {payments} 笔，共 {fen, number, yuan}。{turn, select, checker {个税申报编号 {filing}，请复核后放行。} other {请办理个税申报备案并提交付款。}}奖励须在收入到账后三十六个月内发放，满三十个月起预警。`,
    outcomes: {
      prepare: { label: '提交付款', leadsTo: '由另一名财务人员复核。', done: '提交了分配款付款' },
      release: { label: '复核放行', leadsTo: '付款指令送银行，逐笔支付；退回的可再次放行。', done: '放行了分配款付款' },
      return: { label: '退回经办人', leadsTo: '经办人更正后重新提交。', done: '退回了分配款付款' },
    },
    fields: { reasons: '理由', taxFiling: '个税申报备案编号' },
  },
  en: {
    title: 'Pay the shares and file the tax',
    noun: 'Payment order of the distribution',
    ask: `${income.en}: {payments, plural, one {# payment} other {# payments}}, {fen, number, yuan} in all. {turn, select, checker {The tax is filed under {filing}; check and release the payments.} other {File the inventors’ tax and prepare the payments.}} Rewards have to be paid within 36 months of the income; the flag goes up at 30.`,
    outcomes: {
      prepare: { label: 'Prepare the payments', leadsTo: 'A second finance officer checks them.', done: 'prepared the payments' },
      release: {
        label: 'Release to the bank',
        leadsTo: 'The bank pays one by one; what it refuses can be released again.',
        done: 'released the payments',
      },
      return: { label: 'Send back to the maker', leadsTo: 'They are corrected and prepared again.', done: 'sent the payments back' },
    },
    fields: { reasons: 'Reasons', taxFiling: 'Reference of the tax filing' },
  },
} satisfies WordsOf<typeof payAndFile>;
