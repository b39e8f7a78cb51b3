import type { WordsOf } from '#workflows/engine/wording.ts';
import type { pay } from './pay.ts';
import { what } from './phrases.words.ts';

export const payWords = {
  zh: {
    facts: {
      'payment-settled': `${what.zh} {fen, number, yuan} 已付，银行回单号 {reference}`,
      'payment-failed': `${what.zh} {fen, number, yuan} 被银行退回（{reason}）`,
    },
  },
  en: {
    facts: {
      'payment-settled': `${what.en}: {fen, number, yuan} paid, bank reference {reference}`,
      'payment-failed': `${what.en}: {fen, number, yuan} refused by the bank ({reason})`,
    },
  },
} satisfies WordsOf<typeof pay>;
