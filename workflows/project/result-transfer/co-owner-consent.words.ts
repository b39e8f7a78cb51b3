import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { coOwnerConsent } from './co-owner-consent.ts';
import { way } from './phrases.words.ts';

export const coOwnerConsentWords = {
  zh: {
    title: '共有人同意转化方式',
    noun: '共有人意见',
    ask: `高校拟将共有成果以${way.zh}方式交由其他单位实施，方案见下方。除普通许可外，须经共有人同意；逾期未答复的视为不同意，重新考虑转化方式。`,
    outcomes: {
      consent: { label: '同意', leadsTo: '高校与受让方协商定价，所得由共有人平均分配。', done: '同意转化方式' },
      refuse: { label: '不同意', leadsTo: '重新考虑转化方式；普通许可无需共有人同意。', done: '不同意转化方式' },
    },
    fields: { ...agreedText.zh, conditions: '附带意见', reasons: '理由' },
    facts: {
      'co-owner-consented': `共有人同意转化方式：${way.zh}`,
      'co-owner-refused': '共有人不同意转化方式，重新考虑',
      'co-owner-silent': '共有人逾期未答复，视为不同意，重新考虑转化方式',
    },
  },
  en: {
    title: 'Co-owner’s consent to the mode of transfer',
    noun: 'Co-owner’s consent',
    ask: `The university intends to transfer the joint result to another organisation (${way.en}); the plan is below. Any mode other than an ordinary licence needs the co-owner’s consent. No answer in time counts as a refusal, and the mode is reconsidered.`,
    outcomes: {
      consent: {
        label: 'Consent',
        leadsTo: 'The university and the transferee negotiate the price; the co-owners share the income equally.',
        done: 'consented to the mode of transfer',
      },
      refuse: {
        label: 'Refuse',
        leadsTo: 'The mode is reconsidered; an ordinary licence needs no consent.',
        done: 'refused the mode of transfer',
      },
    },
    fields: { ...agreedText.en, conditions: 'Remarks', reasons: 'Reasons' },
    facts: {
      'co-owner-consented': `The co-owner consented to the mode of transfer: ${way.en}`,
      'co-owner-refused': 'The co-owner refused the mode of transfer; it is reconsidered',
      'co-owner-silent': 'The co-owner did not answer in time, which counts as a refusal; the mode of transfer is reconsidered',
    },
  },
} satisfies WordsOf<typeof coOwnerConsent>;
