import type { WordsOf } from '#workflows/engine/wording.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { endLetters, lackFacts } from '#workflows/project/proposal/without-award.words.ts';
import { lapseFacts } from './lapse.words.ts';
import type { payBond } from './pay-bond.ts';

export const payBondWords = {
  zh: {
    title: '缴纳诚意金',
    noun: '诚意金付款单',
    ask: '{heldFen, plural, =0 {诚意金 {fen, number, yuan}，存入平台专户。} other {专户已存诚意金 {heldFen, number, yuan}，还应补足 {fen, number, yuan}。}}由一人经办、另一人复核付款；合同生效后全额退还。逾期未缴足的，不予发榜，已存部分全额退还；提高预算后未补足的，本榜关闭。',
    outcomes: {
      prepare: { label: '提交付款复核', leadsTo: '本企业另一位财务人员复核。', done: '经办了诚意金付款' },
      release: { label: '复核并付款', leadsTo: '银行付款到账后由平台财务确认。', done: '复核并付出了诚意金' },
      'send-back': { label: '退回经办', leadsTo: '由经办人重新办理。', done: '退回了诚意金付款' },
    },
    fields: { reason: '理由', amountFen: { label: '金额（元）', help: '填应缴的诚意金金额。' }, remark: '付款附言' },
    refusals: dueRefusals.zh,
    facts: {
      'bond-prepared': '诚意金 {fen, number, yuan} 已提交复核',
      'bond-released': '诚意金 {fen, number, yuan} 已复核付款',
      'bond-sent-back': '诚意金付款退回经办',
      ...lapseFacts.zh,
      ...lackFacts.zh,
    },
    letters: endLetters.zh,
  },
  en: {
    title: 'Pay the bond',
    noun: 'Payment order of the bond',
    ask: '{heldFen, plural, =0 {The bond of {fen, number, yuan} goes into the platform’s escrow account:} other {{heldFen, number, yuan} of the bond lies in the platform’s escrow account; {fen, number, yuan} is missing:}} one person prepares, another checks and releases. It is returned in full when the contract takes effect. If it is not paid in full in time, the demand is not listed and what has arrived goes back; if a higher budget’s bond is not topped up, the call closes.',
    outcomes: {
      prepare: { label: 'Prepare for release', leadsTo: 'A second finance officer releases the payment.', done: 'prepared the bond' },
      release: { label: 'Release the payment', leadsTo: 'The platform confirms it once the bank has paid.', done: 'released the bond' },
      'send-back': { label: 'Send back to the maker', leadsTo: 'The payment is prepared again.', done: 'sent the bond payment back' },
    },
    fields: {
      reason: 'Reason',
      amountFen: { label: 'Amount (yuan)', help: 'The bond to be paid.' },
      remark: 'Payment reference',
    },
    refusals: dueRefusals.en,
    facts: {
      'bond-prepared': 'Bond of {fen, number, yuan} prepared',
      'bond-released': 'Bond of {fen, number, yuan} released',
      'bond-sent-back': 'Bond payment sent back',
      ...lapseFacts.en,
      ...lackFacts.en,
    },
    letters: endLetters.en,
  },
} satisfies WordsOf<typeof payBond>;
