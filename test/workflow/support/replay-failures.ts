import { type ReplayWorkerOptions, Worker } from '@temporalio/worker';
import type { SavedHistory } from './saved-histories.ts';

/** What does not replay, and why not. */
export async function failuresOf(options: ReplayWorkerOptions, histories: readonly SavedHistory[]): Promise<string[]> {
  const failures: string[] = [];
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories)) {
    if (error) failures.push(`${workflowId}: ${error.message}`);
  }
  return failures;
}
