import { payEffect } from './pay.ts';
import type { HasPayments } from './payment.ts';
import { resendPayment } from './resend-payment.ts';
import type { PaymentRules } from './rules.ts';

/** The payment definitions of a kind of case, for all ordering steps. */
export const paymentSteps = <Purpose extends string, State extends HasPayments<Purpose>>(rules: PaymentRules<Purpose, State>) =>
  [payEffect(rules), resendPayment(rules)] as const;
