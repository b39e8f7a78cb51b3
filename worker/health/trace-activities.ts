import type { Context } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { inSpan } from '#settings/tracing.ts';

/** One span for each attempt of an activity. */
export const traceActivities: ActivityInterceptorsFactory = ({ info }: Context) => ({
  inbound: {
    execute: (input, next) => {
      const { workflowExecution, attempt, isLocal } = info;
      const attributes = {
        'temporal.workflow': workflowExecution?.workflowId ?? '',
        'temporal.attempt': attempt,
        'temporal.local': isLocal,
      };
      return inSpan(info.activityType, attributes, () => next(input));
    },
  },
});
