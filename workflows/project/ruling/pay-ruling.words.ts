import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFacts as factsOf, releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import type { payRuling } from './pay-ruling.ts';

const releaseFacts = factsOf({ zh: '裁决款', en: 'Sum awarded by a ruling' });

export const payRulingWords = {
  zh: {
    title: '支付裁决款',
    noun: '裁决款付款单',
    ask: '仲裁裁决或判决已经核对，应向对方支付 {fen, number, yuan}。经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay the sum awarded',
    noun: 'Payment order for a sum awarded',
    ask: 'The award or judgment has been checked: {fen, number, yuan} is owed to the other party. One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payRuling>;
