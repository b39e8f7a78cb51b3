import { what } from './phrases.words.ts';

/** Sentences of the timeline for what the stage states. */
export const facts = {
  zh: {
    'payment-settled': `${what.zh} {fen, number, yuan} 已付，银行回单号 {reference}`,
    'payment-failed': `${what.zh} {fen, number, yuan} 被银行退回（{reason}）`,
    'payment-resent': `${what.zh} {fen, number, yuan} 已重新发出`,
  },
  en: {
    'payment-settled': `${what.en}: {fen, number, yuan} paid, bank reference {reference}`,
    'payment-failed': `${what.en}: {fen, number, yuan} refused by the bank ({reason})`,
    'payment-resent': `${what.en}: {fen, number, yuan} sent again`,
  },
};
