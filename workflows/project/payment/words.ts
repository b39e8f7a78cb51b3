import { paymentWordsOf } from '#workflows/modules/payment/words.ts';
import { payElsewhereWords } from './pay-elsewhere.words.ts';
import { what } from './purposes.words.ts';

const { title, definitions } = paymentWordsOf(what);
export const paymentWords = { title, definitions: { ...definitions, 'pay-elsewhere': payElsewhereWords } };
