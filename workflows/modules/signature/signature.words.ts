import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** A party's manner of signature. */
export const signatureFields = {
  zh: {
    capacity: { label: '签署身份', options: { 'legal-representative': '法定代表人', 'authorised-agent': '授权代理人' } },
    authorisation: { label: '授权委托书编号', help: '授权代理人签署时必填。' },
    method: { label: '签署方式', options: { 'e-signature': '可靠电子签名', paper: '纸质签章（原件存档）' } },
  },
  en: {
    capacity: { label: 'Signing as', options: { 'legal-representative': 'Legal representative', 'authorised-agent': 'Authorised agent' } },
    authorisation: { label: 'Number of the letter of authorisation', help: 'Required for an authorised agent.' },
    method: {
      label: 'Form of signature',
      options: { 'e-signature': 'Reliable electronic signature', paper: 'On paper (original on file)' },
    },
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;

/** Of the rules that a signature can break. */
export const signatureRefusals = {
  zh: { 'authorisation-missing': '由授权代理人签署的，须填写授权委托书编号。请填写编号；由法定代表人本人签署的，请更改签署身份。' },
  en: {
    'authorisation-missing':
      'An authorised agent must give the number of the letter of authorisation. Enter it, or change the capacity if you are the legal representative.',
  },
} as const;

/** The hash that ties a signature to its text. */
export const signedText = {
  zh: { label: '所签文本校验值', help: '定稿文本的 SHA-256。' },
  en: { label: 'Hash of the signed text', help: 'SHA-256 of the frozen text.' },
} satisfies InBothLanguages<FieldWords>;
