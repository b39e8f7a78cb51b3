import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import { caseWorkflowId, type EffectJob, effectAnswered } from '#workflows/messages.ts';

const { unsealProposals } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '2m',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** Opens the sealed proposals of a round, after the confirmation of two people, and reports their carried part to the project. */
export async function unseal(job: EffectJob): Promise<void> {
  const result = await unsealProposals(job);
  await wf.getExternalWorkflowHandle(caseWorkflowId(job.caseId)).signal(effectAnswered, { effect: job.effect.id, result });
}
