import type { StageWords } from '#workflows/engine/wording.ts';
import { payWords } from './pay.words.ts';
import { resendPaymentWords } from './resend-payment.words.ts';
import type { payment } from './steps.ts';

export const paymentWords = {
  title: { zh: '付款', en: 'Payments' },
  definitions: { pay: payWords, 'resend-payment': resendPaymentWords },
} satisfies StageWords<typeof payment>;
