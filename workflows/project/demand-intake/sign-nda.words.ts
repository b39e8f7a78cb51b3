import type { WordsOf } from '#workflows/engine/wording.ts';
import { signatureFields, signatureRefusals } from '#workflows/modules/signature/signature.words.ts';
import { composedText } from '#workflows/project/contract/composed-text.words.ts';
import { admitReaderWords } from './admit-reader.words.ts';
import type { signNda } from './sign-nda.ts';

const { method: _zh, ...zhFields } = signatureFields.zh;
const { method: _en, ...enFields } = signatureFields.en;

export const signNdaWords = {
  zh: {
    title: '签署保密承诺书',
    noun: '保密承诺书',
    ask: '本校项目负责人申请查阅本榜单的保密内容。请阅读保密承诺书后代表本校签署。征集截止前未签署的，不开放查阅。',
    outcomes: {
      sign: { label: '签署承诺书', leadsTo: '需求方得知本校申请；由其准予后，或者按榜单约定立即开放查阅。', done: '签署了保密承诺书' },
      refuse: { label: '不予签署', leadsTo: '申请人得知理由，可以重新申请；需求方不知悉。', done: '未签署保密承诺书' },
    },
    fields: { ...zhFields, ...composedText.zh, note: '备注', reason: '理由' },
    refusals: signatureRefusals.zh,
    facts: {
      'nda-signed': '保密承诺书已签署',
      'nda-declined': '本校未签署保密承诺书',
      'annex-opened': admitReaderWords.zh.facts['annex-opened'],
    },
  },
  en: {
    title: 'Sign the confidentiality undertaking',
    noun: 'Confidentiality undertaking',
    ask: 'A principal investigator of your university requests to read the confidential text of this call. Read the undertaking and sign for the university. If it is not signed before the window closes, access is not given.',
    outcomes: {
      sign: {
        label: 'Sign the undertaking',
        leadsTo: 'The enterprise is informed of the request; the text opens once it admits you, or at once if the call so provides.',
        done: 'signed the undertaking',
      },
      refuse: {
        label: 'Do not sign',
        leadsTo: 'The investigator is given your reason and may request again; the enterprise is not informed.',
        done: 'did not sign the undertaking',
      },
    },
    fields: { ...enFields, ...composedText.en, note: 'Note', reason: 'Reason' },
    refusals: signatureRefusals.en,
    facts: {
      'nda-signed': 'The confidentiality undertaking was signed',
      'nda-declined': 'The university did not sign the confidentiality undertaking',
      'annex-opened': admitReaderWords.en.facts['annex-opened'],
    },
  },
} satisfies WordsOf<typeof signNda>;
