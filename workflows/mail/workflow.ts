import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import { type MailToSend, mailWorkflowId } from './messages.ts';

/** A killed worker's work is taken up after this long. */
const heartbeatTimeout = '4s';
/** Waits on the database's word that something is to be sent; heartbeats write no history. */
const { awaitMails } = wf.proxyActivities<Activities>({ startToCloseTimeout: '15m', heartbeatTimeout, retry: { maximumInterval: '30s' } });
const { planMails, mailsHanded } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '30s',
  heartbeatTimeout,
  retry: { maximumInterval: '30s' },
});
/** A relay may be away for days: tries go on under the same Message-ID, and the activity itself gives up. */
const { sendMail } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '60s',
  heartbeatTimeout,
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '2m' },
});

const roundsPerRun = 60;

/** Finds notices that were not mailed and starts a workflow for each mail. Acts know nothing of it. */
export async function mailDispatcher(): Promise<void> {
  for (let round = 0; round < roundsPerRun && !wf.workflowInfo().continueAsNewSuggested; round += 1) {
    await awaitMails();
    const mails = await planMails();
    await Promise.all(mails.map(startOnce));
    if (mails.length > 0) await mailsHanded(mails.map(({ id }) => id));
  }
  await wf.continueAsNew<typeof mailDispatcher>();
}

/** One mail, at its time, until the relay's last word. */
export async function mail({ id, sendAt }: MailToSend): Promise<void> {
  const waitMs = Date.parse(sendAt) - Date.now();
  if (waitMs > 0) await wf.sleep(waitMs);
  await sendMail(id);
}

async function startOnce(job: MailToSend): Promise<void> {
  const workflowId = mailWorkflowId(wf.workflowInfo().taskQueue, job.id);
  try {
    await wf.startChild(mail, {
      workflowId,
      workflowTaskTimeout: '5s',
      parentClosePolicy: wf.ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      args: [job],
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
