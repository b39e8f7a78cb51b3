import type { WordsOf } from '#workflows/engine/wording.ts';
import { endFactWords } from './licence.words.ts';
import { income } from './phrases.words.ts';
import type { royaltyArrears } from './royalty-arrears.ts';

export const royaltyArrearsWords = {
  zh: {
    title: '催款期限',
    ask: `${income.zh} {fen, number, yuan} 逾期满 60 日的，向被许可方催告。`,
    facts: {
      'fee-demanded': `${income.zh} {fen, number, yuan} 逾期满 60 日，已向被许可方催告`,
      'fee-receivable': endFactWords.zh['fee-receivable'],
    },
  },
  en: {
    title: 'Term before a demand',
    ask: `${income.en}: {fen, number, yuan} is demanded from the licensee once it is 60 days overdue.`,
    facts: {
      'fee-demanded': `${income.en}: {fen, number, yuan} is 60 days overdue and was demanded from the licensee`,
      'fee-receivable': endFactWords.en['fee-receivable'],
    },
  },
} satisfies WordsOf<typeof royaltyArrears>;
