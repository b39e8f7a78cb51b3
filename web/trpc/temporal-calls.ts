import {
  isGrpcDeadlineError,
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Services } from '#web/server/services.ts';

/** The time of further attempts after the answer "soon": longer than a restart of Temporal, a worker or the database. */
const goOnForMs = 5 * 60_000;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

const isUnprocessed = (error: unknown) =>
  error instanceof WorkflowUpdateFailedError &&
  error.cause instanceof ApplicationFailure &&
  (error.cause.type === 'UnprocessedUpdate' || error.cause.type === 'AcceptedUpdateCompletedWorkflow');
/** The world is broken, not the person wrong: trying again with the same update id is safe, and is done exactly once. */
export const isWorldBroken = (error: unknown): boolean =>
  !(error instanceof WorkflowNotFoundError) &&
  (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    isGrpcDeadlineError(error) ||
    (error instanceof ServiceError && !(error.cause instanceof WorkflowNotFoundError)) ||
    isGrpcServiceError(error));

/**
 * Asks until there is an answer. An Update that meets a continue-as-new comes back unprocessed; one that meets a restart
 * times out. The update id makes each repetition the same act.
 */
export async function untilProcessed<Answer>({ temporal, answerWithinMs }: Services, ask: () => Promise<Answer>): Promise<Answer> {
  const until = Date.now() + goOnForMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await temporal.connection.withDeadline(Date.now() + answerWithinMs, ask);
    } catch (error) {
      if (!(isUnprocessed(error) || isWorldBroken(error)) || Date.now() > until) throw error;
      await pause(Math.min(25 * 2 ** attempt, 2000));
    }
  }
}

/** The answer, or undefined where it takes longer than a person waits; the call itself goes on. */
export async function soonOrLater<Answer>({ log, answerWithinMs }: Services, call: () => Promise<Answer>): Promise<Answer | undefined> {
  let answered = false;
  const answer = call().finally(() => {
    answered = true;
  });
  const timer = pause(answerWithinMs).then(() => undefined);
  try {
    return await Promise.race([answer, timer]);
  } catch (error) {
    if (!isWorldBroken(error)) throw error;
    return undefined;
  } finally {
    if (!answered) answer.catch((error: unknown) => log.warn({ err: error }, 'an act that was answered with "soon" ended otherwise'));
  }
}
