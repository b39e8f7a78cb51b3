import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { paySubsidy } from './pay-subsidy.ts';

export const paySubsidyWords = {
  zh: {
    title: '拨付补助',
    noun: '补助拨款单',
    ask: '第 {claim} 次补助已批准，应付 {fen, number, yuan}。经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: { ...releaseFacts.zh },
  },
  en: {
    title: 'Pay the subsidy',
    noun: 'Payment order for the subsidy',
    ask: 'Claim {claim} has been approved: {fen, number, yuan} is payable. One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: { ...releaseFacts.en },
  },
} satisfies WordsOf<typeof paySubsidy>;
