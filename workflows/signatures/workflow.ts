import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import { keyOfPaper, type PaperToSign, paperSigningId } from './messages.ts';

/** A killed worker's work is taken up after this long. */
const heartbeatTimeout = '4s';
/** Waits on the record; heartbeats write no history. */
const { awaitPapersToSign } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '15m',
  heartbeatTimeout,
  retry: { maximumInterval: '30s' },
});
/** An authority may be away for days. */
const { signPaper } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout,
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '5m' },
});
const roundsPerRun = 60;

/** Finds papers whose signatures are all on record and starts a workflow for each. Acts know nothing of it. `underWay`: started before. */
export async function signPapers(underWay: readonly string[]): Promise<void> {
  let started = underWay;
  for (let round = 0; round < roundsPerRun && !wf.workflowInfo().continueAsNewSuggested; round += 1) {
    const waiting = await awaitPapersToSign(started);
    await Promise.all(waiting.filter((paper) => !started.includes(keyOfPaper(paper))).map(startOnce));
    started = waiting.map(keyOfPaper);
  }
  await wf.continueAsNew<typeof signPapers>(started);
}

/** One paper, until it is signed. */
export async function signedPaper(paper: PaperToSign): Promise<void> {
  await signPaper(paper);
}

async function startOnce(paper: PaperToSign): Promise<void> {
  try {
    await wf.startChild(signedPaper, {
      workflowId: paperSigningId(wf.workflowInfo().taskQueue, paper),
      workflowTaskTimeout: '5s',
      parentClosePolicy: wf.ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      args: [paper],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
