import { paymentWordsOf } from '#workflows/modules/payment/words.ts';
import { what } from './purposes.words.ts';

export const everywhereWords = paymentWordsOf(what);
