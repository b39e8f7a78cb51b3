import { payEffect } from './pay.ts';
import type { HasPayments } from './payment.ts';
import { resendPayment } from './resend-payment.ts';
import type { PaymentRules } from './rules.ts';

/** What the money of a kind of case needs, whichever steps order it. */
export const paymentSteps = <Purpose extends string, State extends HasPayments<Purpose>>(rules: PaymentRules<Purpose, State>) =>
  [payEffect(rules), resendPayment(rules)] as const;
