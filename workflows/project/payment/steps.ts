import { pay } from './pay.ts';
import { resendPayment } from './resend-payment.ts';

/** What every stage's money needs. */
export const payment = [pay, resendPayment] as const;
