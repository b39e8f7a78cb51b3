import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { payEnterpriseTranche } from './pay-enterprise-tranche.ts';

export const payEnterpriseTrancheWords = {
  zh: {
    title: '支付里程碑款',
    noun: '里程碑款付款单',
    ask: '里程碑 {milestone} 已验收，本期价款 {trancheFen, number, yuan}，预留质保金 {retentionFen, number, yuan}，应付 {fen, number, yuan}。{held, select, yes {本期款已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: { ...releaseFacts.zh },
  },
  en: {
    title: 'Pay a milestone instalment',
    noun: 'Payment order for a milestone instalment',
    ask: 'Milestone {milestone} has been accepted: instalment {trancheFen, number, yuan}, less a retention of {retentionFen, number, yuan}; {fen, number, yuan} is payable. {held, select, yes {The payment is being withheld. } other {}}One person prepares the payment, another checks and releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: { ...releaseFacts.en },
  },
} satisfies WordsOf<typeof payEnterpriseTranche>;
