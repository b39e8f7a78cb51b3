import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import { caseWorkflow } from '#workflows/engine/case-workflow.ts';
import { caseWorkflowId, type EffectJob, effectAnswered } from '#workflows/messages.ts';
import { admissionKind } from './kind.ts';

export const admission = caseWorkflow(admissionKind);

const { enterIntoRegister } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** Enters the admitted organisation and reports it to its case. */
export async function enroll(job: EffectJob): Promise<void> {
  const result = await enterIntoRegister(job);
  await wf.getExternalWorkflowHandle(caseWorkflowId(job.caseId)).signal(effectAnswered, { effect: job.effect.id, result });
}
