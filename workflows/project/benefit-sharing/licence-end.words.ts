import type { WordsOf } from '#workflows/engine/wording.ts';
import { cause, endFactWords } from './licence.words.ts';
import type { licenceEnd } from './licence-end.ts';

export const licenceEndWords = {
  zh: { title: '终止许可的通知期', ask: `许可于 {endsOn} 终止，原因：${cause.zh}。`, facts: endFactWords.zh },
  en: { title: 'Notice period of the licence', ask: `The licence ends on {endsOn}; cause: ${cause.en}.`, facts: endFactWords.en },
} satisfies WordsOf<typeof licenceEnd>;
