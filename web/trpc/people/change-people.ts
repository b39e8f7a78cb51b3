import { createHmac } from 'node:crypto';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { mayAdminister } from '#web/reads/own-people.ts';
import type { Invite } from '#web/shapes/people.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { type Day, endOfDay, startOfDay } from '#workflows/domain/days.ts';
import type { InvitationTexts, IssueCode, MembershipChange } from '#workflows/membership/change.ts';
import { requestChange, requestId, type Submitted } from './request-change.ts';

/** The exclusive end of a last day, and the start of a first one. */
export const untilEndOf = (day: Day | undefined) => (day === undefined ? {} : { until: endOfDay(day) });
export const fromStartOf = (day: Day | undefined) => (day === undefined ? {} : { from: startOfDay(day) });
export const atEndOf = (day: Day | undefined) => (day === undefined ? {} : { at: endOfDay(day) });

/** The case that a role is to hold for alone, by its number. One in which the organisation has no part is answered like one that does not exist. */
export async function onlyCase({ services: { database } }: PersonContext, number: string | undefined): Promise<{ case?: string }> {
  if (number === undefined) return {};
  const found = await database.case.findFirst({ where: { number }, select: { id: true } });
  // an id that is none: the worker answers
  return { case: found?.id ?? 'no-such-case' };
}

/** One signed change of the people of the organisation acted for, by its administrator. */
export async function changePeople(
  ctx: PersonContext,
  submitted: Submitted,
  change: MembershipChange | IssueCode,
  before?: () => Promise<void>,
): Promise<{ done: true }> {
  if (ctx.viewer.user === null || !mayAdminister(ctx.viewer)) throw fail('NOT_ALLOWED');
  return requestChange(ctx, submitted, change, before);
}

/** An invitation. Its token is in this answer and never again; null where a mail brings the link to the invited person alone. */
export async function invite(
  ctx: PersonContext,
  { submissionId, assertion, roles, lastDay, ...texts }: Invite & Submitted,
): Promise<{ token: string | null }> {
  const { services, viewer } = ctx;
  // the same submission is the same invitation: it is asserted, and sent again with the assertion
  const id = requestId(viewer, submissionId);
  const token = createHmac('sha256', services.keys.nonce).update(`invitation ${id}`).digest('base64url');
  const written: InvitationTexts = { ...texts, tokenHash: hashOf(token) };
  const change = { change: 'invite', invitation: id, texts: hashOf(canonicalJson(written)), roles, ...untilEndOf(lastDay) } as const;
  await changePeople(ctx, { submissionId, assertion }, change, async () => {
    const held = await services.limits.invitation(viewer.organisation);
    if (held) throw fail('TOO_MANY', { seconds: held.seconds });
    await services.database.rows`INSERT INTO invitation (id, organisation_id, name_zh, name_en, email, token_hash)
      VALUES (${id}, ${viewer.organisation}, ${written.nameZh}, ${written.nameEn}, ${written.email}, ${written.tokenHash})
      ON CONFLICT (id) DO NOTHING`;
  });
  const isMailed = await services.database.mail.findFirst({ where: { kind: 'invitation', subjectId: id }, select: { id: true } });
  return { token: isMailed ? null : token };
}
