import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { payFromTrust } from './pay-from-trust.ts';
import { taxGround, taxRefusals } from './tax-withheld.words.ts';

export const payFromTrustWords = {
  zh: {
    title: '支付信托份额',
    noun: '信托份额付款单',
    ask: '信托账户中的份额 {fen, number, yuan} 可以支付给本人或者继承人。{turn, select, checker {经办人已提交，请复核后放行。} other {请代扣个人所得税并提交付款。}}',
    outcomes: {
      prepare: { label: '提交付款', leadsTo: '由另一名财务人员复核。', done: '提交了信托份额付款' },
      release: { label: '复核放行', leadsTo: '付款指令送银行。', done: '放行了信托份额付款' },
      return: { label: '退回经办人', leadsTo: '经办人更正后重新提交。', done: '退回了信托份额付款' },
    },
    fields: { ...agreedText.zh, taxFiling: '个税申报编号', taxFen: '代扣税额（元）', ground: taxGround.zh, reasons: '理由' },
    refusals: { 'tax-above-share': '代扣税额 {taxFen, number, yuan} 超过份额 {shareFen, number, yuan}。请更正税额。', ...taxRefusals.zh },
    facts: {
      'trust-payment-prepared': '信托份额 {fen, number, yuan} 付款已提交，代扣税 {taxFen, number, yuan}',
      'trust-payment-returned': '信托份额 {fen, number, yuan} 付款退回经办人',
      'trust-payment-released': '信托份额 {fen, number, yuan} 付款已放行',
    },
  },
  en: {
    title: 'Pay a share out of trust',
    noun: 'Payment order for a share in trust',
    ask: 'The share of {fen, number, yuan} in trust can be paid to the inventor or the heir. {turn, select, checker {Your colleague has prepared it; check and release it.} other {Withhold the income tax and prepare the payment.}}',
    outcomes: {
      prepare: { label: 'Prepare the payment', leadsTo: 'A second finance officer checks it.', done: 'prepared a payment out of trust' },
      release: { label: 'Release to the bank', leadsTo: 'The payment order goes to the bank.', done: 'released a payment out of trust' },
      return: {
        label: 'Send back to the maker',
        leadsTo: 'The maker corrects and submits it again.',
        done: 'sent back a payment out of trust',
      },
    },
    fields: {
      ...agreedText.en,
      taxFiling: 'Income tax filing number',
      taxFen: 'Tax withheld (yuan)',
      ground: taxGround.en,
      reasons: 'Reasons',
    },
    refusals: {
      'tax-above-share': 'The tax withheld of {taxFen, number, yuan} exceeds the share of {shareFen, number, yuan}. Correct the tax.',
      ...taxRefusals.en,
    },
    facts: {
      'trust-payment-prepared': 'Share in trust: payment of {fen, number, yuan} prepared, tax withheld {taxFen, number, yuan}',
      'trust-payment-returned': 'Share in trust: payment of {fen, number, yuan} sent back to the maker',
      'trust-payment-released': 'Share in trust: payment of {fen, number, yuan} released',
    },
  },
} satisfies WordsOf<typeof payFromTrust>;
