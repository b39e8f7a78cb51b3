import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { releaseRetention, warranty } from './release-retention.ts';

export const warrantyWords = {
  zh: { title: '保修期', ask: '自最终验收结论之日起 {months} 个月，期满后支付质保金。', facts: { 'warranty-ended': '保修期满' } },
  en: {
    title: 'Warranty period',
    ask: '{months} months from the final acceptance conclusion; the retention is then paid.',
    facts: { 'warranty-ended': 'The warranty period is over' },
  },
} satisfies WordsOf<typeof warranty>;

export const releaseRetentionWords = {
  zh: {
    title: '支付质保金',
    noun: '质保金付款单',
    ask: '保修期已满，应支付质保金 {fen, number, yuan}。{held, select, yes {质保金已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: { ...releaseFacts.zh },
  },
  en: {
    title: 'Pay the retention',
    noun: 'Payment order for the retention',
    ask: 'The warranty period is over: a retention of {fen, number, yuan} is payable. {held, select, yes {The payment is being withheld. } other {}}One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: { ...releaseFacts.en },
  },
} satisfies WordsOf<typeof releaseRetention>;
