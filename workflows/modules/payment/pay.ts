import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { foreign, Subject } from '#workflows/domain/text.ts';
import { type HasPayments, orderOf, settlementOf, withPayment } from './payment.ts';
import type { PaymentRules } from './rules.ts';

const Answer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('settled'), reference: foreign(64), settledAt: z.iso.datetime() }),
  z.strictObject({ state: z.literal('failed'), reason: foreign(64) }),
]);

const Came = z.enum(['settled', 'failed']);

/**
 * The bank's final answer to one order. Unknown outcomes never come here: the payment's own workflow looks them up. Where two people have
 * entered an answer before, theirs stays booked, and the record says whether the bank agrees.
 */
export const payEffect = <Purpose extends string, State extends HasPayments<Purpose>>(rules: PaymentRules<Purpose, State>) =>
  rules.definers.defineEffect({
    name: 'pay',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    result: Answer,
    facts: {
      'payment-settled': z.strictObject({ purpose: rules.purposes, subject: Subject, fen: Fen, reference: foreign(64) }),
      'payment-failed': z.strictObject({ purpose: rules.purposes, subject: Subject, fen: Fen, reason: foreign(64) }),
      'entered-answer-confirmed': z.strictObject({ purpose: rules.purposes, subject: Subject, fen: Fen, came: Came }),
      'entered-answer-contradicted': z.strictObject({ purpose: rules.purposes, subject: Subject, fen: Fen, came: Came, entered: Came }),
    },
    announces: {
      'payment-settled': rules.informed,
      'payment-failed': rules.informed,
      'entered-answer-contradicted': rules.informed,
    },
    apply: (state, request, result, at) => {
      const id = String(request.payload['payment']);
      const payment = state.payments[id];
      if (!payment) throw new Error(`an answer to the unknown payment ${id}`);
      const { fen, purpose, subject } = payment;
      const about = { purpose, subject, fen };
      if (orderOf(payment) !== request.id || payment.state !== 'ordered') {
        // only a refused order is followed by another
        const entered: z.infer<typeof Came> = orderOf(payment) === request.id && payment.state === 'settled' ? 'settled' : 'failed';
        const came = result.state;
        const fact =
          came === entered
            ? { type: 'entered-answer-confirmed' as const, ...about, came }
            : { type: 'entered-answer-contradicted' as const, ...about, came, entered };
        return { state, facts: [fact] };
      }
      if (result.state === 'failed') {
        return {
          state: withPayment(state, { ...payment, state: 'failed', failure: result.reason }),
          facts: [{ type: 'payment-failed', ...about, reason: result.reason }],
        };
      }
      // the bank's own time, unless it cannot be right: before the order, or not yet
      const bookedAt = new Date(result.settledAt).toISOString();
      const settledAt = bookedAt >= payment.orderedAt && bookedAt <= at ? bookedAt : at;
      return {
        state: withPayment(state, { ...payment, state: 'settled', reference: result.reference, settledAt }),
        facts: [{ type: 'payment-settled', ...about, reference: result.reference }],
        transfers: settlementOf(payment),
      };
    },
  });
