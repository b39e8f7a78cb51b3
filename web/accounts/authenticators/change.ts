import { WorkflowExecutionAlreadyStartedError, WorkflowFailedError } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure } from '@temporalio/common';
import { signEnd, signRegistration } from '#web/documents/signing.ts';
import { fail } from '#web/errors/failure.ts';
import type { Services } from '#web/server/services.ts';
import type { Evidence, NewAuthenticator } from '#workflows/engine/assertion.ts';
import { type AuthenticatorChange, notRegistered } from '#workflows/messages.ts';

/** Has the worker record it; it refuses what stands on nothing. */
export const register = (services: Services, authenticator: NewAuthenticator, evidence: Evidence) =>
  record(services, authenticator.id, {
    what: 'registered',
    authenticator,
    evidence,
    signature: signRegistration(services.keys.acts, authenticator),
  });
export const end = (services: Services, authenticator: string, person: string) =>
  record(services, authenticator, { what: 'ended', authenticator, person, signature: signEnd(services.keys.acts, authenticator, person) });

async function record({ temporal, env, answerWithinMs }: Services, id: string, change: AuthenticatorChange): Promise<void> {
  try {
    await temporal.connection.withDeadline(Date.now() + answerWithinMs, () =>
      temporal.client.workflow.execute('changeAuthenticator', {
        workflowId: `authenticator:${change.what}:${id}`,
        taskQueue: env.TEMPORAL_TASK_QUEUE,
        args: [change],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      }),
    );
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return; // the same, sent again
    const cause = error instanceof WorkflowFailedError && error.cause instanceof ActivityFailure ? error.cause.cause : undefined;
    if (cause instanceof ApplicationFailure && cause.type === notRegistered) throw fail('AUTHENTICATOR_REFUSED', { why: cause.message });
    throw fail('UNAVAILABLE');
  }
}
