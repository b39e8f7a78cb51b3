import { randomUUID } from 'node:crypto';
import { audienceOf } from '#web/access/threads.ts';
import { fail, refused } from '#web/errors/failure.ts';
import type { NewMessage } from '#web/shapes/talk.ts';
import type { ProjectContext } from './context.ts';
import { mentionedIn } from './mentioned-in.ts';
import { sealMessage } from './message-text.ts';
import { threadIn } from './thread-in.ts';
import { peopleOf } from './thread-people.ts';

/** Adds a message to a thread. Nothing in the case's workflow hears of it. */
export async function postMessage(
  ctx: ProjectContext,
  { key, with: whom, submissionId, text, mentions = [] }: NewMessage,
): Promise<{ id: string }> {
  const { services, project } = ctx;
  const { database } = services;
  const { caseId, person, organisation } = project;
  const { state, thread } = await threadIn(ctx, key, whom === 'shared');
  const audience = audienceOf(state, project, thread);
  if (audience.length === 0 || person === null || organisation === null) throw fail('NOT_FOUND');
  const before = await database.message.findUnique({ where: { personId_submissionId: { personId: person, submissionId } } });
  if (before) return { id: before.id };
  const people = await peopleOf(database, state, project, thread, audience);
  const strangers = mentions.filter((id) => !people.some((one) => one.id === id));
  if (strangers.length > 0) throw refused('NOT_ON_THE_LIST', { fields: ['mentions'], given: strangers });
  const held = await services.limits.message(person);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });

  const id = randomUUID();
  const kept = sealMessage(services, id, text);
  const named = [...new Set([...mentions, ...mentionedIn(text, people)])];
  const [added] = await database.rows<{ id: string }>`
    WITH added AS (
      INSERT INTO message (id, case_id, key, shared, audience, person_id, organisation_id, submission_id, text, fingerprint)
      VALUES (${id}, ${caseId}, ${key ?? null}, ${thread.shared}, ${audience}, ${person}, ${organisation}, ${submissionId}, ${kept.text}, ${kept.fingerprint})
      ON CONFLICT DO NOTHING RETURNING id, case_id),
    mentioned AS (INSERT INTO message_mention (message_id, person_id, case_id)
      SELECT added.id, who, added.case_id FROM added, unnest(${named}::text[]) AS who),
    told AS (SELECT id, pg_notify('case_changed', case_id) FROM added)
    SELECT id FROM told`;
  return { id: added?.id ?? id };
}

/** Takes the author's text away, within the time that the database allows; that there was a message stays. */
export async function withdrawMessage({ services: { database }, project }: ProjectContext, id: string): Promise<{ done: true }> {
  const { caseId, person } = project;
  const own = await database.message.findFirst({ where: { id, caseId, personId: person ?? '' }, select: { withdrawnAt: true } });
  if (!own) throw fail('NOT_FOUND');
  if (own.withdrawnAt) return { done: true };
  const gone = await database.rows<{ id: string }>`
    WITH gone AS (UPDATE message SET text = NULL WHERE id = ${id} AND withdrawn_at IS NULL AND at > now() - interval '15 minutes'
      RETURNING id, case_id),
    unmentioned AS (DELETE FROM message_mention n USING gone WHERE n.message_id = gone.id)
    SELECT gone.id, pg_notify('case_changed', gone.case_id) FROM gone`;
  if (gone.length === 0) throw fail('MESSAGE_STANDS');
  return { done: true };
}
