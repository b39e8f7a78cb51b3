import * as wf from '@temporalio/workflow';
import type { BareActivities } from './bare-worker.ts';

const options = { startToCloseTimeout: '10s' } as const;
const local = wf.proxyLocalActivities<BareActivities>(options);
const regular = wf.proxyActivities<BareActivities>(options);

/** Changes a counter and answers it. */
export const bareUpdate = wf.defineUpdate<number>('bare');
/** The same, after a `SELECT 1` by a local activity. */
export const localUpdate = wf.defineUpdate<number>('local-activity');
/** The same, after a `SELECT 1` by a regular activity. */
export const regularUpdate = wf.defineUpdate<number>('regular-activity');

/** The baseline of an act: the smallest possible durable change. */
export async function counter(): Promise<void> {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  wf.setHandler(bareUpdate, next);
  wf.setHandler(localUpdate, async () => {
    await local.selectOne();
    return next();
  });
  wf.setHandler(regularUpdate, async () => {
    await regular.selectOne();
    return next();
  });
  await wf.condition(() => false);
}
