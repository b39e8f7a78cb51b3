import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { payLateInterest } from './pay-late-interest.ts';

export const payLateInterestWords = {
  zh: {
    title: '支付逾期违约金',
    noun: '逾期违约金付款单',
    ask: '{milestone, plural, =0 {质保金或合同款项} other {第 # 期款}}逾期 {days} 日支付，应付逾期违约金 {fen, number, yuan}。{held, select, yes {违约金已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: releaseFacts.zh,
  },
  en: {
    title: 'Pay late interest',
    noun: 'Payment order for late interest',
    ask: '{milestone, plural, =0 {The retention or a part of the price} other {Instalment #}} was paid {days, plural, one {# day} other {# days}} late: late interest of {fen, number, yuan} is owed. {held, select, yes {The payment is being withheld. } other {}}One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: releaseFacts.en,
  },
} satisfies WordsOf<typeof payLateInterest>;
