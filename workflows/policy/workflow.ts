import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import { caseWorkflow } from '#workflows/engine/case-workflow.ts';
import { caseWorkflowId, type EffectJob, effectAnswered } from '#workflows/messages.ts';
import type { Enacted } from './enact.ts';
import { policyKind } from './kind.ts';

export const policy = caseWorkflow(policyKind);

const { putPolicyInForce, tellOpenCases, countRevised } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', maximumInterval: '1m' },
});

/** A case that opened while the policy was saved may have read what was in force before, and be recorded after the first round. */
const openingTakes = '1m';

/** Saves the approved policy, signals each open case to revise its deadlines, and reports the result to the policy case. */
export async function enact(job: EffectJob): Promise<void> {
  const answer = (result: Enacted) =>
    wf.getExternalWorkflowHandle(caseWorkflowId(job.caseId)).signal(effectAnswered, { effect: job.effect.id, result });
  const put = await putPolicyInForce(job);
  if ('state' in put) return answer(put);
  const { revision, since } = put;
  await tellOpenCases({ revision });
  await answer(await countRevised(job, { revision, since }));
  await wf.sleep(openingTakes);
  await tellOpenCases({ revision, openedSince: since });
}
