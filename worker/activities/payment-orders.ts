import { Context } from '@temporalio/activity';
import type { BankAnswer, BankGateway, PaymentOrder } from '#worker/bank/gateway.ts';
import { withHeartbeat } from './heartbeat.ts';

export const createPaymentActivities = ({ bank }: { readonly bank: BankGateway }) => ({
  /** The bank has the order. After a try whose outcome is unknown it is looked up first, never sent blindly again. */
  async sendPaymentOrder(order: PaymentOrder): Promise<BankAnswer> {
    const before = Context.current().info.attempt > 1 ? await withHeartbeat(bank.lookUp(order)) : undefined;
    return before ?? withHeartbeat(bank.send(order));
  },

  /** What became of an order the bank has taken in. */
  async lookUpPaymentOrder(order: PaymentOrder): Promise<BankAnswer> {
    return (await withHeartbeat(bank.lookUp(order))) ?? withHeartbeat(bank.send(order));
  },
});
