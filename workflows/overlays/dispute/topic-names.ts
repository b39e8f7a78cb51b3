/** What a dispute is about, in forms and in texts written from the record. */
export const topicNames = {
  zh: {
    payment: '款项',
    acceptance: '验收',
    delay: '延期',
    ownership: '成果归属',
    royalty: '许可费',
    secrecy: '保密',
    other: '其他',
  },
  en: {
    payment: 'A payment',
    acceptance: 'An acceptance',
    delay: 'A delay',
    ownership: 'Ownership of results',
    royalty: 'Royalties',
    secrecy: 'Secrecy',
    other: 'Another matter',
  },
} as const;
