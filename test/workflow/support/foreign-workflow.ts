// What somebody else's worker runs on the same Temporal: it asks our worker for an activity by its name.
import * as wf from '@temporalio/workflow';

export async function borrow(taskQueue: string, activity: string, args: unknown[]): Promise<unknown> {
  const options = { taskQueue, startToCloseTimeout: '10s', retry: { maximumAttempts: 1 } } as const;
  return wf.proxyActivities<Record<string, (...args: unknown[]) => Promise<unknown>>>(options)[activity]?.(...args);
}
