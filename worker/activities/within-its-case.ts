import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { caseWorkflowId } from '#workflows/messages.ts';

/**
 * An activity called only by the workflow of its case, within the same worker. Any client of Temporal can schedule an activity
 * here by its name, and it would record any input.
 */
export const withinItsCase =
  <Args extends readonly unknown[], Answer>(activity: (...args: Args) => Promise<Answer>, caseOf: (...args: Args) => string) =>
  async (...args: Args): Promise<Answer> => {
    const { isLocal, workflowExecution } = Context.current().info;
    if (!isLocal || workflowExecution?.workflowId !== caseWorkflowId(caseOf(...args)))
      throw ApplicationFailure.nonRetryable('only the workflow of the case may ask for this, in its own worker', 'NOT_ITS_CASE');
    return activity(...args);
  };
