import type { WordsOf } from '#workflows/engine/wording.ts';
import type { admitReader } from './admit-reader.ts';

export const admitReaderWords = {
  zh: {
    title: '准予查阅保密内容',
    noun: '查阅答复',
    ask: '该校已签署保密承诺书，申请查阅本需求全文。准予后，该校可以查阅、提问和应答；不同意的，请说明理由。逾期不答复的，不开放查阅。',
    outcomes: {
      admit: { label: '准予查阅', leadsTo: '该校即可查阅全文并起草应答方案，每次查阅留有记录。', done: '准予查阅保密内容' },
      refuse: { label: '不予准许', leadsTo: '该校得知理由，不能查阅和应答本榜单。', done: '未准予查阅保密内容' },
    },
    fields: { note: '附言', reason: '理由' },
    facts: { 'annex-opened': '已准予查阅保密内容', 'annex-refused': '未准予查阅保密内容' },
  },
  en: {
    title: 'Admit a reader of the confidential text',
    noun: 'Answer to the request',
    ask: 'The university has signed the confidentiality undertaking and asks to read your demand in full. Once admitted, it can read it, ask questions and submit a proposal. If you refuse, state your reasons. Without an answer in time, access is not given.',
    outcomes: {
      admit: {
        label: 'Admit',
        leadsTo: 'The university can read the full text and draft a proposal; each reading is recorded.',
        done: 'admitted the reader',
      },
      refuse: {
        label: 'Do not admit',
        leadsTo: 'The university is given your reasons and cannot respond to this call.',
        done: 'did not admit the reader',
      },
    },
    fields: { note: 'Note', reason: 'Reasons' },
    facts: { 'annex-opened': 'The confidential text is open to the university', 'annex-refused': 'The university was not admitted' },
  },
} satisfies WordsOf<typeof admitReader>;
