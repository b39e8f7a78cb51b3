import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { type HasPayments, orderPayment } from './payment.ts';
import type { PaymentRules } from './rules.ts';

/** An automatic payment that the bank has refused (a closed account, a wrong name): mended at the bank, then sent again. */
export const resendPayment = <Purpose extends string, State extends HasPayments<Purpose>>({
  definers,
  since,
  stage,
  purposes,
  resend: { code, access, by },
}: PaymentRules<Purpose, State>) =>
  definers.defineStep({
    name: 'resend-payment',
    code,
    stage,
    clock: 'money',
    outlives: true,
    since,
    access,
    opens: (state) =>
      Object.values(state.payments)
        .filter((payment) => payment.automatic && payment.state === 'failed')
        .map(({ id, fen, purpose }) => ({ subject: id, for: by(state), due: workingDays(3), about: { fen, purpose } })),
    outcomes: { resend: { form: z.strictObject({ mended: prose(10, 500) }), confirms: 'payment' } },
    facts: { 'payment-resent': z.strictObject({ purpose: purposes, fen: Fen }) },
    apply: (state, { subject, at }) => {
      const failed = state.payments[subject];
      if (!failed) throw new Error(`no payment ${subject}`);
      const { purpose, fen } = failed;
      return { ...orderPayment(state, failed, at), facts: [{ type: 'payment-resent', purpose, fen }] };
    },
  });
