export const bondFacts = {
  zh: { 'bond-settled': '诚意金了结：退还 {returnFen, number, yuan}，扣留 {keptFen, number, yuan}，补偿应答单位 {poolFen, number, yuan}' },
  en: {
    'bond-settled':
      'Bond settled: {returnFen, number, yuan} returned, {keptFen, number, yuan} kept, {poolFen, number, yuan} to the bidders',
  },
};
