import type { WordsOf } from '#workflows/engine/wording.ts';
import type { transferTerm } from './transfer-term.ts';

export const transferTermWords = {
  zh: {
    title: '转化期限',
    ask: '成果应当在 {untilOn} 之前转化；到期仍无人受让的，可以提议不作转化。',
    facts: { 'transfer-term-over': '转化期限届满，可以以无人受让为由提议不作转化' },
  },
  en: {
    title: 'Transfer term',
    ask: 'The result should be transferred before {untilOn}. If there is no transferee by then, ending without a transfer can be proposed.',
    facts: { 'transfer-term-over': 'The transfer term is over; ending without a transfer for lack of a transferee can be proposed' },
  },
} satisfies WordsOf<typeof transferTerm>;
