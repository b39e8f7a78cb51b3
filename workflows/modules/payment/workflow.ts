import * as wf from '@temporalio/workflow';
import { z } from 'zod';
import type { Activities } from '#worker/activities/activities.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Word } from '#workflows/domain/text.ts';
import { bankKey, caseWorkflowId, type EffectJob, effectAnswered } from '#workflows/messages.ts';

/** A bank may be away for days: tries go on, the key makes each of them the same order. */
const { sendPaymentOrder, lookUpPaymentOrder } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  heartbeatTimeout: '3s',
  retry: { initialInterval: '1s', maximumInterval: '5m' },
});

/** The longest pause between two lookups. */
const longestPauseS = 300;
const Order = z.object({ payment: Word, payer: Word, payee: Word, fen: Fen, purpose: Word });

/** One payment order until the bank's final word, which goes back to the project. An unknown outcome is looked up, never sent blindly again. */
export async function pay({ caseId, effect }: EffectJob, isSent = false): Promise<void> {
  const { payment, payer, payee, fen, purpose } = Order.parse(effect.payload);
  const order = { key: bankKey(caseId, payment), attempt: effect.id, payer, payee, fen, purpose };
  let answer = await (isSent ? lookUpPaymentOrder(order) : sendPaymentOrder(order));
  for (let seconds = 1; answer.state === 'pending'; seconds = Math.min(seconds * 2, longestPauseS)) {
    // a bank silent for weeks: a history has its limit
    if (wf.workflowInfo().continueAsNewSuggested) await wf.continueAsNew<typeof pay>({ caseId, effect }, true);
    await wf.sleep(seconds * 1000);
    answer = await lookUpPaymentOrder(order);
  }
  await wf.getExternalWorkflowHandle(caseWorkflowId(caseId)).signal(effectAnswered, { effect: effect.id, result: answer });
}
