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
    title: 'Request the confidential text',
    noun: 'Request to read',
    ask: 'The full text of this call can be read only under a confidentiality undertaking. After your request, your university’s signatory signs it; until then, neither the enterprise nor other universities learn of the request.',
    outcomes: {
      ask: {
        label: 'Submit the request',
        leadsTo: 'Your signatory signs the undertaking before the window closes.',
        done: 'requested the confidential text',
      },
    },
    fields: {
      purpose: { label: 'Purpose and intended research team', help: 'Shown to the enterprise once the undertaking is signed.' },
      needToKnow: 'Only those of our staff who need it for the proposal will read it',
    },
    facts: { 'annex-asked': 'The confidential text was requested' },
  },
} satisfies WordsOf<typeof askAnnex>;
