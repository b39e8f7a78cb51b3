import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Viewer } from '#web/access/viewer.ts';
import { assertionOr } from '#web/accounts/authenticators/needed.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { signRequest } from '#web/documents/signing.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { isWorldBroken } from '#web/trpc/temporal-calls.ts';
import { Assertion } from '#workflows/engine/assertion.ts';
import {
  intentOfRequest,
  type MembershipAnswer,
  type MembershipRequest,
  membershipWorkflowId,
  type OfficeChange,
  type SignedRequest,
} from '#workflows/membership/change.ts';

export interface Submitted {
  readonly submissionId: string;
  readonly assertion?: Assertion | undefined;
}
/** Of every input that binds: the person's own word, where this installation asks for it. */
export const Asserted = { assertion: Assertion.optional() };

/** The id of a change depends on its person: it cannot be chosen for another. */
export const requestId = (viewer: Pick<Viewer, 'person' | 'organisation'>, submissionId: string) =>
  hashOf(`${viewer.person} ${viewer.organisation} ${submissionId}`).slice(0, 40);

/**
 * One signed change for the organisation acted for; the worker judges and writes it. A key changes none. `before`: writes the texts that
 * the change covers, once the person's own word is there.
 */
export async function requestChange(
  ctx: PersonContext,
  { submissionId, assertion }: Submitted,
  change: OfficeChange,
  before?: () => Promise<void>,
): Promise<{ done: true }> {
  const { services, viewer } = ctx;
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  const request = { id: requestId(viewer, submissionId), organisation: viewer.organisation, by: viewer.person, change };
  const word =
    services.env.ASSERTIONS === 'offered' ? assertion : await assertionOr(services, assertion, viewer.person, intentOfRequest(request));
  await before?.();
  const answer = await answerTo(ctx, request, word);
  services.log.info({ event: 'people-changed', by: viewer.person, change: change.change, id: request.id, answer }, 'a change of people');
  if ('done' in answer) return answer;
  throw answer.refused === 'NO_ADMINISTRATOR' ? fail('NOT_ALLOWED') : fail(answer.refused);
}

async function answerTo(
  { services }: PersonContext,
  request: MembershipRequest,
  assertion: Assertion | undefined,
): Promise<MembershipAnswer> {
  const { client, connection } = services.temporal;
  const workflowId = membershipWorkflowId(request.id);
  const signed: SignedRequest = { ...request, signature: signRequest(services.keys.acts, request), ...(assertion ? { assertion } : {}) };
  const started = () =>
    client.workflow.start<(request: SignedRequest) => Promise<MembershipAnswer>>('changePeople', {
      workflowId,
      taskQueue: services.env.TEMPORAL_TASK_QUEUE,
      workflowTaskTimeout: '5s',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [signed],
    });
  try {
    return await connection.withDeadline(Date.now() + services.answerWithinMs, async () => {
      await started().catch((error: unknown) => {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      });
      return client.workflow.getHandle<() => Promise<MembershipAnswer>>(workflowId).result();
    });
  } catch (error) {
    throw isWorldBroken(error) ? fail('UNAVAILABLE') : error;
  }
}
