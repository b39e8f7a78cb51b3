import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import type { BankAnswer, BankGateway, PaymentOrder } from '#worker/bank/gateway.ts';
import { placeOfBankKey } from '#workflows/messages.ts';
import { isOrdered } from '#workflows/project/payment/payment.ts';
import { withHeartbeat } from './heartbeat.ts';
import { recordedProject } from './recorded-project.ts';

export const createPaymentActivities = ({ bank, sql }: { readonly bank: BankGateway; readonly sql: pg.Pool }) => ({
  /** The bank has the order. After a try whose outcome is unknown it is looked up first, never sent blindly again. */
  async sendPaymentOrder(order: PaymentOrder): Promise<BankAnswer> {
    await mustBeOrdered(sql, order);
    const before = Context.current().info.attempt > 1 ? await withHeartbeat(bank.lookUp(order)) : undefined;
    return before ?? withHeartbeat(bank.send(order));
  },

  /** What became of an order the bank has taken in. */
  async lookUpPaymentOrder(order: PaymentOrder): Promise<BankAnswer> {
    await mustBeOrdered(sql, order);
    return (await withHeartbeat(bank.lookUp(order))) ?? withHeartbeat(bank.send(order));
  },
});

/** Whoever reaches Temporal can start a payment with any input, so what counts is the record: it has the order before it goes out. */
async function mustBeOrdered(sql: pg.Pool, { key, attempt, payer, payee, fen, purpose }: PaymentOrder): Promise<void> {
  const { caseId, payment } = placeOfBankKey(key);
  const project = await recordedProject(sql, caseId);
  if (!project || !isOrdered(project, attempt, { payment, payer, payee, fen, purpose }))
    throw ApplicationFailure.nonRetryable('no such order in the record of the project', 'NOT_ORDERED');
}
