import type { InBothLanguages, WordsOf } from '#workflows/engine/wording.ts';
import type { resendPayment } from './resend-payment.ts';

/** `what`: the purpose, as the kind of case names it. */
export const resendPaymentWords = (what: InBothLanguages<string>) =>
  ({
    zh: {
      title: '重新发出付款',
      noun: '重新付款指令',
      ask: `${what.zh} {fen, number, yuan} 没有付出，原因见时间线。请与收款方核实账户信息，更正后重新发出；重发沿用原指令编号，不会重复入账。`,
      outcomes: { resend: { label: '更正后重新发出', leadsTo: '付款指令再次送银行。', done: '重新发出了付款' } },
      fields: { mended: { label: '更正情况', help: '说明未付原因及已更正的内容。' } },
      facts: { 'payment-resent': `${what.zh} {fen, number, yuan} 已重新发出` },
    },
    en: {
      title: 'Send a payment again',
      noun: 'Order to send a payment again',
      ask: `${what.en}: {fen, number, yuan} was not paid; the timeline says why. Check the account with the payee, have it corrected, and send the payment again. The order keeps its number, so it cannot be booked twice.`,
      outcomes: {
        resend: { label: 'Send the payment again', leadsTo: 'The order goes to the bank once more.', done: 'sent the payment again' },
      },
      fields: { mended: { label: 'What was corrected', help: 'Why it was not paid, and what has been corrected.' } },
      facts: { 'payment-resent': `${what.en}: {fen, number, yuan} sent again` },
    },
  }) satisfies WordsOf<ReturnType<typeof resendPayment>>;
