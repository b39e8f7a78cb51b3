import type { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { cannotBeRecorded } from '#workflows/messages.ts';
import type { Recordings } from './recordings.ts';

/** A local activity tried more often than this is not a passing fault: about five minutes. */
const alarmAfterAttempts = 20;

/** Tells readiness and the operator's log what becomes of recordings. No text of a form is logged. */
export const watchRecordings =
  (recordings: Recordings): ActivityInterceptorsFactory =>
  ({ info, log }: Context) => ({
    inbound: {
      async execute(input, next) {
        const workflow = info.workflowExecution?.workflowId;
        if (!info.isLocal || workflow === undefined) return next(input);
        const about = { workflow, activity: info.activityType, attempt: info.attempt };
        if (info.attempt > alarmAfterAttempts) log.error('ALARM a local activity fails again and again', about);
        try {
          const answer = await next(input);
          recordings.succeeded(workflow);
          return answer;
        } catch (error) {
          const isForGood = error instanceof ApplicationFailure && error.type === cannotBeRecorded;
          const isStopped = isForGood && error.details?.[0] === 'own';
          const reason = isForGood ? error.message : error instanceof Error ? error.name : 'unknown';
          // an act that cannot be recorded is refused, and the case goes on
          if (isStopped || !isForGood) recordings.failed({ workflow, attempt: info.attempt, reason, isStopped });
          if (isStopped) log.error('ALARM the case is stopped: a change of its own cannot be recorded', { ...about, reason });
          throw error;
        }
      },
    },
  });
