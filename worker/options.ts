import type { WorkerOptions } from '@temporalio/worker';

/** Numbers of the worker, each with its reason; measured on two cores unless said otherwise. */
export const workerOptions = {
  /** A killed worker's cases are looked for elsewhere after this long; the default of 10 s made people wait 11 s. */
  stickyQueueScheduleToStartTimeout: '1s',
  /** Above the longest activity attempt (a bank's 30 s), so that a rolling restart cuts none off. */
  shutdownGraceTime: '35s',
  /** Memory bound: about 0.3 MB a case in the cache; cold replays are expected, people answer after days. */
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentActivityTaskExecutions: 50,
  maxConcurrentLocalActivityExecutions: 50,
} as const satisfies Partial<WorkerOptions>;

/** Connections to PostgreSQL: two cores saturate at about eight that are busy. */
export const databaseConnections = 20;
