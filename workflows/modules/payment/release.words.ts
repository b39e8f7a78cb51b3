import type { FieldWords, InBothLanguages, OutcomeWords } from '#workflows/engine/wording.ts';
import { agreedText } from './agreed-texts.words.ts';

export const releaseFields = {
  zh: { ...agreedText.zh, amountFen: '金额（元）', note: '备注', reason: '理由' },
  en: { ...agreedText.en, amountFen: 'Sum (yuan)', note: 'Note', reason: 'Reason' },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;

/** The four outcomes of a payment by two people. */
export const releaseOutcomes = {
  zh: {
    prepare: { label: '提交付款申请', leadsTo: '由另一人复核放行。', done: '经办提交了付款申请' },
    hold: {
      label: '暂缓支付',
      leadsTo: '写明合同依据或待消除的缺陷，通知收款方和项目经理；付款义务和逾期违约金不受影响。',
      done: '暂缓支付',
    },
    release: { label: '复核放行付款', leadsTo: '付款指令送银行；未能付出的，重新经办。', done: '复核放行了付款' },
    'send-back': { label: '退回经办', leadsTo: '付款申请退回，重新经办。', done: '退回了付款申请' },
  },
  en: {
    prepare: { label: 'Submit the payment for checking', leadsTo: 'Another person checks and releases it.', done: 'prepared the payment' },
    hold: {
      label: 'Withhold the payment',
      leadsTo:
        'Name the clause or the defects; the payee and the project manager are notified. It stays due, and late interest continues to accrue.',
      done: 'withheld the payment',
    },
    release: {
      label: 'Release the payment',
      leadsTo: 'The payment order goes to the bank; if the bank returns it, it is prepared again.',
      done: 'released the payment',
    },
    'send-back': { label: 'Send back to the maker', leadsTo: 'The payment is prepared again.', done: 'sent the payment back' },
  },
} satisfies InBothLanguages<Readonly<Record<string, OutcomeWords>>>;

/** `what`: the payment as its stage names it. */
export const releaseFacts = (what: InBothLanguages<string>) => ({
  zh: {
    'payment-prepared': `${what.zh} {fen, number, yuan} 已经办，待复核`,
    'payment-held': `${what.zh} {fen, number, yuan} 暂缓支付，逾期违约金照计`,
    'payment-released': `${what.zh} {fen, number, yuan} 已复核放行，送银行付款`,
    'payment-sent-back': `${what.zh} {fen, number, yuan} 复核退回`,
    'late-interest-accrued': '逾期付款 {days} 日，付款方应付违约金 {fen, number, yuan}，另行支付',
  },
  en: {
    'payment-prepared': `${what.en}: {fen, number, yuan} prepared, to be checked`,
    'payment-held': `${what.en}: {fen, number, yuan} withheld; late interest continues to accrue`,
    'payment-released': `${what.en}: {fen, number, yuan} released to the bank`,
    'payment-sent-back': `${what.en}: {fen, number, yuan} sent back to the maker`,
    'late-interest-accrued':
      'Paid {days, plural, one {# day} other {# days}} late; the payer owes late interest of {fen, number, yuan}, payable separately',
  },
});
