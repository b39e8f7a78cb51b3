import type { StageWords } from '#workflows/engine/wording.ts';
import { facts } from './facts.words.ts';
import { resendPaymentWords } from './resend-payment.words.ts';
import type { payment } from './steps.ts';

export const paymentWords = {
  title: { zh: '付款', en: 'Payments' },
  definitions: { 'resend-payment': resendPaymentWords },
  facts,
} satisfies StageWords<typeof payment>;
