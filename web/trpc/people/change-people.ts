import { randomBytes, randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { hashOf } from '#web/documents/canonical.ts';
import { signRequest } from '#web/documents/signing.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { mayAdminister } from '#web/reads/own-people.ts';
import type { Invite } from '#web/shapes/people.ts';
import { isWorldBroken } from '#web/trpc/temporal-calls.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { type Day, endOfDay, startOfDay } from '#workflows/domain/days.ts';
import {
  type InvitationTexts,
  type MembershipAnswer,
  type MembershipChange,
  type MembershipRequest,
  membershipWorkflowId,
} from '#workflows/membership/change.ts';

interface Submitted {
  readonly submissionId: string;
}
/** The exclusive end of a last day, and the start of a first one. */
export const untilEndOf = (day: Day | undefined) => (day === undefined ? {} : { until: endOfDay(day) });
export const fromStartOf = (day: Day | undefined) => (day === undefined ? {} : { from: startOfDay(day) });
export const atEndOf = (day: Day | undefined) => (day === undefined ? {} : { at: endOfDay(day) });

/** One signed change of the people of the organisation acted for; the worker judges and writes it. A key changes none. */
export async function changePeople(ctx: PersonContext, { submissionId }: Submitted, change: MembershipChange): Promise<{ done: true }> {
  const { services, viewer } = ctx;
  if (viewer.user === null || !mayAdminister(viewer)) throw fail('NOT_ALLOWED');
  // nobody can choose the id of another's change: it depends on the person
  const id = hashOf(`${viewer.person} ${viewer.organisation} ${submissionId}`).slice(0, 40);
  const request = { id, organisation: viewer.organisation, by: viewer.person, change };
  const answer = await answerTo(ctx, request);
  services.log.info({ event: 'people-changed', by: viewer.person, change: change.change, id, answer }, 'a change of people');
  if ('done' in answer) return answer;
  throw answer.refused === 'NO_ADMINISTRATOR' ? fail('NOT_ALLOWED') : fail(answer.refused);
}

async function answerTo({ services }: PersonContext, request: MembershipRequest): Promise<MembershipAnswer> {
  const { client, connection } = services.temporal;
  const workflowId = membershipWorkflowId(request.id);
  const signed = { ...request, signature: signRequest(services.keys.acts, request) };
  const started = () =>
    client.workflow.start<(request: typeof signed) => Promise<MembershipAnswer>>('changePeople', {
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

/** An invitation and its token, which is in this answer and never again. */
export async function invite(ctx: PersonContext, { submissionId, roles, lastDay, ...texts }: Invite): Promise<{ token: string }> {
  const { services, viewer } = ctx;
  if (viewer.user === null || !mayAdminister(viewer)) throw fail('NOT_ALLOWED');
  const held = await services.limits.invitation(viewer.organisation);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  const token = randomBytes(32).toString('base64url');
  const written: InvitationTexts = { ...texts, tokenHash: hashOf(token) };
  const invitation = randomUUID();
  await services.database.rows`INSERT INTO invitation (id, organisation_id, name_zh, name_en, email, token_hash)
    VALUES (${invitation}, ${viewer.organisation}, ${written.nameZh}, ${written.nameEn}, ${written.email}, ${written.tokenHash})`;
  await changePeople(
    ctx,
    { submissionId },
    { change: 'invite', invitation, texts: hashOf(canonicalJson(written)), roles, ...untilEndOf(lastDay) },
  );
  return { token };
}
