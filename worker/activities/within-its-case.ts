import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { caseWorkflowId } from '#workflows/messages.ts';

/**
 * An activity that only the workflow of its case calls, within the worker that runs it. Everybody who reaches Temporal can
 * schedule an activity here by its name; that one would record whatever it is given.
 */
export const withinItsCase =
  <Args extends readonly unknown[], Answer>(activity: (...args: Args) => Promise<Answer>, caseOf: (...args: Args) => string) =>
  async (...args: Args): Promise<Answer> => {
    const { isLocal, workflowExecution } = Context.current().info;
    if (!isLocal || workflowExecution?.workflowId !== caseWorkflowId(caseOf(...args)))
      throw ApplicationFailure.nonRetryable('only the workflow of the case may ask for this, in its own worker', 'NOT_ITS_CASE');
    return activity(...args);
  };
