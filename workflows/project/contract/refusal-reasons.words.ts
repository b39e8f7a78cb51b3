import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** Why a party will not sign. */

export const refusalReason = {
  zh: {
    reasonClass: { label: '原因类别', options: { price: '价款', ip: '知识产权', authority: '签约权限', legal: '法律风险', other: '其他' } },
  },
  en: {
    reasonClass: {
      label: 'Kind of reason',
      options: { price: 'Price', ip: 'Intellectual property', authority: 'Authority to sign', legal: 'Legal risk', other: 'Other' },
    },
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;
