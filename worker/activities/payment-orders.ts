import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import type { BankAnswer, BankGateway, PaymentOrder } from '#worker/bank/gateway.ts';
import type { AssertionRule } from '#worker/signed/asserted.ts';
import { accountInForce } from '#worker/signed/payee-account.ts';
import { measuresOn } from '#worker/signed/standing.ts';
import type { ActOnRecord } from '#workflows/engine/on-record.ts';
import { whyNotPayable } from '#workflows/membership/judge-account.ts';
import { placeOfBankKey } from '#workflows/messages.ts';
import { actsBehind, type OrderOnRecord, whyNotPaid } from '#workflows/modules/payment/on-record.ts';
import { paidOtherwise } from '#workflows/project/payment/paid-otherwise.ts';
import { stopping } from '#workflows/register/measures.ts';
import { withHeartbeat } from './heartbeat.ts';
import { actsOnRecord, answered } from './on-record.ts';

interface Payments {
  readonly bank: BankGateway;
  readonly sql: pg.Pool;
  readonly rule: AssertionRule;
}

export const createPaymentActivities = ({ bank, sql, rule }: Payments) => ({
  /** Hands the order to the bank. After an attempt with an unknown outcome the order is looked up first, never resent blindly. */
  async sendPaymentOrder(order: PaymentOrder): Promise<BankAnswer> {
    const acts = await mustBeReleased(sql, rule, order);
    const before = Context.current().info.attempt > 1 ? await withHeartbeat(bank.lookUp(order)) : undefined;
    return kept(sql, order, before ?? (await sent({ bank, sql, rule }, order, acts)));
  },

  /** The result of an order accepted by the bank. */
  async lookUpPaymentOrder(order: PaymentOrder): Promise<BankAnswer> {
    const acts = await mustBeReleased(sql, rule, order);
    return kept(sql, order, (await withHeartbeat(bank.lookUp(order))) ?? (await sent({ bank, sql, rule }, order, acts)));
  },
});

/** To the account that the payee had when maker and checker acted, and has now; else the payment fails, and both are asked again. */
async function sent({ bank, sql, rule }: Payments, order: PaymentOrder, acts: readonly ActOnRecord[]): Promise<BankAnswer> {
  const account = await accountInForce(sql, rule, order.payee);
  const reason = whyNotPayable(
    order.payee,
    account,
    acts.map(({ recordedAt }) => recordedAt),
  );
  if (reason) return { state: 'failed', reason };
  // frozen while it lasts; its end, or evidence of a payment elsewhere, lets the case go on
  const measures = await measuresOn(sql, [order.payer, order.payee]);
  if (stopping(measures, 'awards')) return { state: 'failed', reason: 'under-sanction' };
  const { holder, bank: name, number } = account ?? {};
  return withHeartbeat(bank.send(holder && name && number ? { ...order, account: { holder, bank: name, number } } : order));
}

/**
 * Any client of Temporal can start a payment with any input, so the record decides: the order, and its release by two people. Answers the acts
 * behind it.
 */
async function mustBeReleased(
  sql: pg.Pool,
  rule: AssertionRule,
  { key, attempt, ...asked }: PaymentOrder,
): Promise<readonly ActOnRecord[]> {
  const { caseId, payment } = placeOfBankKey(key);
  const { rows } = await sql.query<Omit<OrderOnRecord, 'fen'> & { fen: string }>(
    `SELECT version, effect, payload->>'payment' AS payment, payload->>'payer' AS payer, payload->>'payee' AS payee, payload->>'fen' AS fen,
       payload->>'purpose' AS purpose FROM effect_request WHERE case_id = $1 AND kind = 'pay' ORDER BY version`,
    [caseId],
  );
  const orders = rows.map((row) => ({ ...row, fen: Number(row.fen) }));
  const order = { ...asked, effect: attempt, payment };
  const acts = await actsOnRecord(sql, rule, caseId);
  const why = whyNotPaid(order, orders, acts, paidOtherwise);
  if (why) throw ApplicationFailure.nonRetryable('the record has no such order that two people have released', why);
  return actsBehind(order, orders, acts, paidOtherwise);
}

const kept = async (sql: pg.Pool, { key, attempt }: PaymentOrder, answer: BankAnswer): Promise<BankAnswer> =>
  answer.state === 'pending' ? answer : answered(sql, placeOfBankKey(key).caseId, attempt, answer);
