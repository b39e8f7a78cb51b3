import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { payDifference } from './pay-difference.ts';

export const payDifferenceWords = {
  zh: {
    title: '支付到账差额',
    noun: '到账差额付款单',
    ask: '应到账 {askedFen, number, yuan}，实际到账 {seenFen, number, yuan}，{payer, select, university {多收的 {fen, number, yuan} 由高校退回企业} other {不足的 {fen, number, yuan} 由企业补付}}。经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay the difference',
    noun: 'Payment order for a difference',
    ask: '{askedFen, number, yuan} was due and {seenFen, number, yuan} was received; {payer, select, university {the university returns the excess of {fen, number, yuan} to the enterprise} other {the enterprise pays the missing {fen, number, yuan}}}. One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payDifference>;
