import type { WordsOf } from '#workflows/engine/wording.ts';
import type { waiveLateInterest } from './waive-late-interest.ts';

export const waiveLateInterestWords = {
  zh: {
    title: '免除逾期违约金',
    noun: '免除违约金的决定',
    ask: '{milestone, plural, =0 {质保金或合同款项} other {第 # 期款}}逾期 {days} 日支付，企业应付逾期违约金 {fen, number, yuan}。高校可以说明理由予以免除；不免除的，无需办理。',
    outcomes: { waive: { label: '免除', leadsTo: '企业不再支付这笔违约金，理由存档。', done: '免除了逾期违约金' } },
    fields: { reason: '理由' },
    facts: { 'late-interest-waived': '高校免除逾期违约金 {fen, number, yuan}' },
  },
  en: {
    title: 'Waive late interest',
    noun: 'Waiver of late interest',
    ask: '{milestone, plural, =0 {The retention or a part of the price} other {Instalment #}} was paid {days, plural, one {# day} other {# days}} late, and the enterprise owes late interest of {fen, number, yuan}. The university may waive it, stating a reason; otherwise no action is needed.',
    outcomes: {
      waive: { label: 'Waive', leadsTo: 'The enterprise no longer owes this sum; the reason is filed.', done: 'waived late interest' },
    },
    fields: { reason: 'Reason' },
    facts: { 'late-interest-waived': 'The university waived late interest of {fen, number, yuan}' },
  },
} satisfies WordsOf<typeof waiveLateInterest>;
