import { z } from 'zod';
import { type Account, partyOf } from '#workflows/domain/ledger.ts';
import { Fen } from '#workflows/domain/money.ts';
import { foreign, Subject } from '#workflows/domain/text.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { seesPayment } from '#workflows/project/access/ledger-view.ts';
import { enterprise, funder, platform, university } from '#workflows/project/audiences.ts';
import { defineEffect, type Project } from '#workflows/project/state.ts';
import { answerers } from '#workflows/project/told.ts';
import { PaymentPurpose, paymentOf, settlementOf } from './payment.ts';

/** Who keeps the books of a ledger party. Bidders and tax offices have none here. */
function booksOf(project: Project, account: Account, payee: string): Audience[] {
  const party = partyOf(account);
  if (party.startsWith('inventor-')) return [{ role: 'inventor', person: payee }];
  if (party === 'enterprise') return [enterprise(project, 'ent.finance')];
  if (party === 'university' || party === 'school' || party === 'college') return [university(project, 'uni.finance')];
  if (party === 'funder') return [funder(project, 'fund.finance')];
  return party === 'platform' ? [platform(project, 'pm.finance')] : [];
}
/** Payer and payee, and for what the university's work has earned, who leads the work. */
function toldOfPayment(project: Project, { purpose, subject }: { readonly purpose: PaymentPurpose; readonly subject: string }): Audience[] {
  const payment = paymentOf(project, purpose, subject);
  if (!payment) return [];
  const earned = purpose === 'tranche' || purpose === 'retention' || purpose === 'late-interest';
  return [
    ...booksOf(project, payment.credit, payment.payee),
    ...booksOf(project, payment.debit, payment.payee),
    ...(earned ? answerers(project) : []),
  ];
}

/** The bank's final answer to one order. Unknown outcomes never come here: the payment's own workflow looks them up. */
export const pay = defineEffect({
  name: 'pay',
  stage: 'milestone-funding',
  since: 1,
  access: { known: seesPayment, read: seesPayment, actor: 'named', figures: seesPayment },
  result: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('settled'), reference: foreign(64), settledAt: z.iso.datetime() }),
    z.strictObject({ state: z.literal('failed'), reason: foreign(64) }),
  ]),
  facts: {
    'payment-settled': z.strictObject({ purpose: PaymentPurpose, subject: Subject, fen: Fen, reference: foreign(64) }),
    'payment-failed': z.strictObject({ purpose: PaymentPurpose, subject: Subject, fen: Fen, reason: foreign(64) }),
  },
  announces: { 'payment-settled': toldOfPayment, 'payment-failed': toldOfPayment },
  apply: (project, request, result, at) => {
    const id = String(request.payload['payment']);
    const payment = project.payments[id];
    if (!payment) throw new Error(`an answer to the unknown payment ${id}`);
    const { fen, purpose, subject } = payment;
    const about = { purpose, subject, fen };
    if (result.state === 'failed') {
      const failed = { ...payment, state: 'failed' as const, failure: result.reason };
      return {
        state: { ...project, payments: { ...project.payments, [id]: failed } },
        facts: [{ type: 'payment-failed', ...about, reason: result.reason }],
      };
    }
    // the bank's own time, unless it cannot be right: before the order, or not yet
    const bookedAt = new Date(result.settledAt).toISOString();
    const settledAt = bookedAt >= payment.orderedAt && bookedAt <= at ? bookedAt : at;
    const settled = { ...payment, state: 'settled' as const, reference: result.reference, settledAt };
    return {
      state: { ...project, payments: { ...project.payments, [id]: settled } },
      facts: [{ type: 'payment-settled', ...about, reference: result.reference }],
      transfers: settlementOf(payment),
    };
  },
});
