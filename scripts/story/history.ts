import { Client, Connection } from '@temporalio/client';
import type { Settings } from '#scripts/stack.mjs';
import { caseWorkflowId } from '#workflows/messages.ts';

export type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;

/** Asks Temporal itself: no page shows this. */
export async function withTemporal<T>(settings: Settings, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: settings['TEMPORAL_ADDRESS'] ?? '' });
  try {
    return await work(new Client({ connection, namespace: settings['TEMPORAL_NAMESPACE'] ?? 'default' }));
  } finally {
    await connection.close();
  }
}

/** The histories of all runs of a project, the first one first. */
export async function historiesOf(client: Client, caseId: string): Promise<History[]> {
  const workflowId = caseWorkflowId(caseId);
  const histories: History[] = [];
  let runId: string | undefined;
  do {
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.unshift(history);
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
  } while (runId);
  return histories;
}
