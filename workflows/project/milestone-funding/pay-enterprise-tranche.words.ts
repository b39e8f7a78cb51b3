import type { WordsOf } from '#workflows/engine/wording.ts';
import { releaseFields, releaseOutcomes } from '#workflows/modules/payment/release.words.ts';
import { dueRefusals } from '#workflows/modules/payment/sums.words.ts';
import { releaseFacts } from './define-release.words.ts';
import type { payEnterpriseTranche } from './pay-enterprise-tranche.ts';

export const payEnterpriseTrancheWords = {
  zh: {
    title: '支付里程碑分期款',
    noun: '分期款付款单',
    ask: '里程碑 {milestone} 已验收，本期价款 {trancheFen, number, yuan}，预留质保金 {retentionFen, number, yuan}，应付 {fen, number, yuan}。{held, select, yes {本期款已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
    outcomes: releaseOutcomes.zh,
    fields: releaseFields.zh,
    refusals: dueRefusals.zh,
    facts: { ...releaseFacts.zh },
  },
  en: {
    title: 'Pay an instalment',
    noun: 'Payment order of an instalment',
    ask: 'Milestone {milestone} is accepted: instalment {trancheFen, number, yuan}, less a retention of {retentionFen, number, yuan}, makes {fen, number, yuan} to pay. {held, select, yes {It is being held back. } other {}}One person prepares the payment, another releases it.',
    outcomes: releaseOutcomes.en,
    fields: releaseFields.en,
    refusals: dueRefusals.en,
    facts: { ...releaseFacts.en },
  },
} satisfies WordsOf<typeof payEnterpriseTranche>;
