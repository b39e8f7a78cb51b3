import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { defineStep } from '#workflows/project/state.ts';
import { orderPayment, PaymentPurpose } from './payment.ts';

/** An automatic payment that the bank has refused (a closed account, a wrong name): mended at the bank, then sent again. */
export const resendPayment = defineStep({
  name: 'resend-payment',
  code: 'X.11',
  stage: 'milestone-funding',
  clock: 'money',
  since: 1,
  access: { known: parties, read: side('platform'), actor: 'named', figures: side('platform') },
  opens: (project) =>
    Object.values(project.payments)
      .filter(({ automatic, state }) => automatic && state === 'failed')
      .map(({ id, fen, purpose }) => ({
        subject: id,
        for: platform(project, 'pm.finance'),
        due: workingDays(3),
        about: { fen, purpose },
      })),
  outcomes: { resend: { form: z.strictObject({ mended: prose(10, 500) }), confirms: 'payment' } },
  facts: { 'payment-resent': z.strictObject({ purpose: PaymentPurpose, fen: Fen }) },
  apply: (project, { subject, at }) => {
    const failed = project.payments[subject];
    if (!failed) throw new Error(`no payment ${subject}`);
    return {
      ...orderPayment(project, failed, at),
      facts: [{ type: 'payment-resent', purpose: failed.purpose, fen: failed.fen }],
    };
  },
});
