import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { payInstalment } from './pay-instalment.ts';

export const payInstalmentWords = {
  zh: {
    title: '支付合同款项',
    noun: '合同款项付款单',
    ask: '{condition, select, effective {合同已生效，应付预付款} warranty {保修期满，应付尾款} other {最终验收结论已公示，应付验收款}} {fen, number, yuan}。{held, select, yes {本款已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay part of the price',
    noun: 'Payment order for part of the price',
    ask: '{condition, select, effective {The contract is in force: an advance of {fen, number, yuan} is due.} warranty {The warranty period is over: the final balance of {fen, number, yuan} is due.} other {The acceptance conclusion has been published: {fen, number, yuan} is due.}} {held, select, yes {The payment is being withheld. } other {}}One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payInstalment>;
