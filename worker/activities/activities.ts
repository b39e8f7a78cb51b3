import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { BankGateway } from '#worker/bank/gateway.ts';
import { createPaymentActivities } from './payment-orders.ts';
import { createRecordBatch } from './record-batch.ts';
import { createRecordedAfter } from './recorded-after.ts';
import { createUnsealProposals } from './unseal-proposals.ts';

export interface Dependencies {
  /** The worker's own pool: role tida_worker. */
  readonly sql: pg.Pool;
  readonly bank: BankGateway;
  /** Opens sealed proposals; held by this process alone. */
  readonly sealKey: KeyObject;
}

/** Every activity, made from what it depends on. Workflows see the type only. */
export const createActivities = (dependencies: Dependencies) => ({
  ...createRecordBatch(dependencies),
  ...createRecordedAfter(dependencies),
  ...createPaymentActivities(dependencies),
  ...createUnsealProposals(dependencies),
});
export type Activities = ReturnType<typeof createActivities>;
