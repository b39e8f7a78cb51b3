import { paymentWordsOf } from '#workflows/modules/payment/words.ts';
import { what } from './purposes.words.ts';

export const paymentWords = paymentWordsOf(what);
