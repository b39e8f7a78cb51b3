import type { WordsOf } from '#workflows/engine/wording.ts';
import type { actForPlatform } from './act-for-platform.ts';
import { noMore } from './take-over.words.ts';

export const actForPlatformWords = {
  zh: {
    title: '平台逾期时代为办理',
    noun: '代平台办理的决定',
    ask: '平台自己逾期 30 天以上未办的事项，由资助方经办人代为办理；没有资助方的，由各方签署人一致提出后，由最先提出的一方办理。平台可以随时恢复自行办理。',
    outcomes: {
      ask: { label: '代为办理', leadsTo: '各方都已提出的，事项改由您或最先提出的一方办理。', done: '提出代平台办理一项逾期事项' },
    },
    fields: { opening: '平台逾期事项', reason: '原因' },
    refusals: {
      'platform-not-silent': '平台逾期 {days} 天，满 {least} 天才能代为办理。请先催办。',
      'may-not-act-there': '您须回避这一事项。请由本单位另一位人员提出。',
      'asked-before': '贵方已经提出，正在等待其他各方。请联系其他各方的签署人。',
    },
    facts: {
      'platform-stood-in-for': '平台逾期未办，“{step}”改由{person}代为办理',
      'asked-no-more': noMore.zh,
      'asked-for-platform': '{asked} 方已提出代平台办理“{step}”，共须 {of} 方',
    },
  },
  en: {
    title: 'Act for the platform when it is overdue',
    noun: 'Decision to act for the platform',
    ask: 'An item that the platform itself has left undone for 30 days or more after the deadline can be done by the funder’s officer; without a funder, the parties’ signatories request it jointly, and the first to request does it.',
    outcomes: {
      ask: {
        label: 'Act for the platform',
        leadsTo: 'Once all required parties have requested it, the item passes to you or to the first to request.',
        done: 'requested to act for the platform in an overdue item',
      },
    },
    fields: { opening: 'Overdue item of the platform', reason: 'Reason' },
    refusals: {
      'platform-not-silent':
        'The platform is {days, plural, one {# day} other {# days}} overdue; others can act for it after {least} days. Send a reminder first.',
      'may-not-act-there': 'A conflict bars you from this item. Let a colleague in your organisation request it.',
      'asked-before': 'Your party has already requested it and the other parties are awaited. Contact their signatories.',
    },
    facts: {
      'platform-stood-in-for': 'The platform was overdue: “{step}” is now assigned to {person}',
      'asked-no-more': noMore.en,
      'asked-for-platform': '{asked} of {of} parties have requested to act for the platform: “{step}”',
    },
  },
} satisfies WordsOf<ReturnType<typeof actForPlatform>>;
