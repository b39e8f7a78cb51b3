import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** How a party signs. */

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
