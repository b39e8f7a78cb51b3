import type { WordsOf } from '#workflows/engine/wording.ts';
import type { askAnnex } from './ask-annex.ts';

export const askAnnexWords = {
  zh: {
    title: '申请查阅保密内容',
    noun: '查阅申请',
    ask: '本榜单的全文须签署保密承诺后查阅。提出申请后，由贵校签约人签署保密承诺书；签署之前，需求方和其他单位不知悉本申请。',
    outcomes: {
      ask: { label: '提出申请', leadsTo: '由本校签约人在征集截止前签署保密承诺书。', done: '申请查阅保密内容' },
    },
    fields: {
      purpose: { label: '查阅目的和拟投入的研究力量', help: '签署保密承诺后，需求方可以看到。' },
      needToKnow: '仅供确有必要的本校人员为应答使用',
    },
    facts: { 'annex-asked': '申请查阅保密内容' },
  },
  en: {
    title: 'Ask for the confidential text',
    noun: 'Request to read',
    ask: 'The whole text of this call is read after an undertaking of confidentiality. Your university’s signatory signs it after your request; before the signature neither the enterprise nor other universities learn of it.',
    outcomes: {
      ask: {
        label: 'Ask',
        leadsTo: 'Your signatory signs the undertaking before the window closes.',
        done: 'asked for the confidential text',
      },
    },
    fields: {
      purpose: { label: 'Purpose, and the people you would put to work', help: 'The enterprise reads it after the signature.' },
      needToKnow: 'Only our people who need it for the answer will read it',
    },
    facts: { 'annex-asked': 'The confidential text was asked for' },
  },
} satisfies WordsOf<typeof askAnnex>;
