import type { Client } from '@temporalio/client';
import { signingId } from '#workflows/signatures/messages.ts';
import type { signPapers } from '#workflows/signatures/workflow.ts';

/** Starts the workflow that has papers signed, unless it runs: every worker may do so. */
export async function startSigning(temporal: Pick<Client, 'workflow'>, taskQueue: string): Promise<void> {
  await temporal.workflow.start<typeof signPapers>('signPapers', {
    workflowId: signingId(taskQueue),
    taskQueue,
    args: [[]],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowTaskTimeout: '5s',
  });
}
