import type { WorkerOptions } from '@temporalio/worker';

/** Numbers of the worker, each with its reason; measured on two cores unless said otherwise. */
export const workerOptions = {
  /** A killed worker's cases are looked for elsewhere after this long; the default of 10 s made people wait 11 s. */
  stickyQueueScheduleToStartTimeout: '1s',
  /** Above the longest activity attempt (a bank's 10 s, a recording's 8 s), so that a rolling restart cuts none off. */
  shutdownGraceTime: '15s',
  /** Hanging work is abandoned then: every activity can be repeated, and a process without an end blocks the next one. */
  shutdownForceTime: '22s',
  /** Memory bound: about 0.3 MB a case in the cache; cold replays are expected, people answer after days. */
  maxCachedWorkflows: 500,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentActivityTaskExecutions: 50,
  maxConcurrentLocalActivityExecutions: 50,
} as const satisfies Partial<WorkerOptions>;

/** The process ends this long after TERM, even with hanging activities. */
export const endsWithinMs = 27_000;

export const databaseOptions = {
  /** Two cores saturate at about eight that are busy. */
  max: 20,
  /** Below the recording's 10 s (workflows/project/workflow.ts): the attempt ends with the database's answer, not without one. */
  statement_timeout: 8000,
  query_timeout: 9000,
  connectionTimeoutMillis: 5000,
} as const;
