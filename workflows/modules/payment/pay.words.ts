import type { InBothLanguages, WordsOf } from '#workflows/engine/wording.ts';
import type { payEffect } from './pay.ts';

/** `what`: the purpose, as the kind of case names it. */
export const payWords = (what: InBothLanguages<string>) =>
  ({
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
  }) satisfies WordsOf<ReturnType<typeof payEffect>>;
