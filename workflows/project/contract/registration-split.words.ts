/** Of the price split into technology and what does not count, in an application and in its correction. */
export const splitRefusals = {
  zh: {
    'parts-are-not-the-price':
      '技术交易额与设备及材料费合计 {sumFen, number, yuan}，合同价款为 {priceFen, number, yuan}，两者应相等。请调整其中一项。',
  },
  en: {
    'parts-are-not-the-price':
      'Technology transaction value, equipment and materials add up to {sumFen, number, yuan}; the contract price is {priceFen, number, yuan}. Both must be equal: adjust one of the figures.',
  },
} as const;
