import { z } from 'zod';
import { audienceOf, isFor, mayReadThread } from '#web/access/threads.ts';
import { hashOf } from '#web/documents/canonical.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Message, ThreadPage, ThreadQuery, Threads } from '#web/shapes/talk.ts';
import type { With } from '#web/shapes/talk-names.ts';
import { Id } from '#workflows/domain/party.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { byName } from './by-name.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { CursorAt, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { directoryOf } from './directory.ts';
import { messageText } from './message-text.ts';
import { placesOf, readable, threadIn } from './thread-in.ts';
import { peopleOf } from './thread-people.ts';

const standardLimit = 50;
/** As the database allows it (message_stays). */
const withdrawWithinMs = 15 * 60_000;
const withOf = (shared: boolean): With => (shared ? 'shared' : 'party');

interface Found {
  readonly key: string | null;
  readonly shared: boolean;
  readonly messages: string;
  readonly withdrawn: string;
  readonly unread: string;
  readonly last: Date;
}
/** The threads that hold messages for the viewer, the latest first. */
async function heldThreads(database: Database, { project }: Pick<ProjectContext, 'project'>, state: CaseState): Promise<Found[]> {
  const rows = await database.rows<Found>`
    SELECT m.key, m.shared, count(*) AS messages, count(m.withdrawn_at) AS withdrawn, max(m.at) AS last,
      count(*) FILTER (WHERE m.person_id <> ${project.person} AND m.withdrawn_at IS NULL AND (r.at IS NULL OR m.at > r.at)) AS unread
    FROM message m LEFT JOIN message_read r ON r.case_id = m.case_id AND r.person_id = ${project.person}
      AND r.place = coalesce(m.key, '') AND r.shared = m.shared
    WHERE m.case_id = ${project.caseId} AND ${project.organisation} = ANY(m.audience) GROUP BY m.key, m.shared ORDER BY last DESC, m.key`;
  return readable(database, state, project, rows);
}

export async function threads(ctx: ProjectContext, key?: string): Promise<Threads> {
  const { project } = ctx;
  const { database } = ctx.services;
  const { state } = await caseFile(database, project.caseId);
  const [held, places] = await Promise.all([
    heldThreads(database, ctx, state),
    placesOf(database, project.caseId, key === undefined ? [] : [key]),
  ]);
  const on = key === undefined ? null : places.get(key);
  const rows = key === undefined ? held : held.filter((row) => row.key === key);
  return {
    mayTalk:
      on === undefined
        ? []
        : [false, true].flatMap((shared) => (audienceOf(state, project, { shared, on }).length > 0 ? [withOf(shared)] : [])),
    rows: rows.map((row) => ({
      key: row.key,
      with: withOf(row.shared),
      messages: Number(row.messages),
      unread: Number(row.unread),
      lastAt: row.last.toISOString(),
    })),
  };
}

/** Whether the viewer has any thread on the case itself. */
export const mayTalk = (state: CaseState, project: ProjectContext['project']) =>
  [false, true].some((shared) => mayReadThread(state, project, { shared, on: null }));

/** Differs after each message that the viewer may read, and after its withdrawal; nothing else moves it. */
export async function printOfTalk(ctx: ProjectContext, state: CaseState): Promise<string> {
  const held = await heldThreads(ctx.services.database, ctx, state);
  return held.length === 0
    ? ''
    : hashOf(JSON.stringify(held.map(({ key, shared, messages, withdrawn }) => [key, shared, messages, withdrawn]))).slice(0, 32);
}

interface Row {
  readonly id: string;
  readonly audience: readonly string[];
  readonly person: string;
  readonly organisation: string;
  readonly text: Uint8Array | null;
  readonly fingerprint: string;
  readonly at: Date;
  readonly withdrawnAt: Date | null;
  readonly mentions: readonly string[];
  /** Mentions the viewer, who has not read it. */
  readonly calls: boolean;
  readonly unread: boolean;
}

/** A page of messages, the latest first. Who has seen the latest page has read the thread from now on. */
export async function threadPage(
  ctx: ProjectContext,
  { key, with: whom, cursor, limit = standardLimit }: ThreadQuery,
): Promise<ThreadPage> {
  const { services, project } = ctx;
  const { database } = services;
  const { state, thread } = await threadIn(ctx, key, whom === 'shared');
  const before = readCursor(cursor, z.tuple([CursorAt, Id]));
  const found = await database.rows<Row>`
    SELECT m.id, m.audience, m.person_id AS person, m.organisation_id AS organisation, m.text, m.fingerprint, m.at, m.withdrawn_at AS "withdrawnAt",
      ARRAY(SELECT n.person_id FROM message_mention n WHERE n.message_id = m.id ORDER BY 1) AS mentions,
      EXISTS (SELECT FROM message_mention n WHERE n.message_id = m.id AND n.person_id = ${project.person} AND n.read_at IS NULL) AS calls,
      m.person_id <> ${project.person} AND m.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM message_read r WHERE r.case_id = m.case_id
        AND r.person_id = ${project.person} AND r.place = coalesce(m.key, '') AND r.shared = m.shared AND r.at >= m.at) AS unread
    FROM message m WHERE m.case_id = ${project.caseId} AND m.key IS NOT DISTINCT FROM ${key ?? null}::text AND m.shared = ${thread.shared}
      AND ${project.organisation} = ANY(m.audience)
      AND (${before?.[0] ?? null}::timestamptz IS NULL OR (m.at, m.id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}))
    ORDER BY m.at DESC, m.id DESC LIMIT ${limit + 1}`;
  const { rows, next } = pageFrom(found, limit, ({ at, id }) => cursorOf(at.toISOString(), id));
  const audience = audienceOf(state, project, thread);
  const [people, names] = await Promise.all([
    audience.length === 0 ? [] : peopleOf(database, state, project, thread, audience),
    directoryOf(
      database,
      rows.flatMap(({ person, mentions }) => [person, ...mentions]),
      [...audience, ...rows.flatMap((row) => row.audience)],
    ),
  ]);
  const organisations = (ids: readonly string[]) => ids.flatMap((id) => names.organisation(id) ?? []);
  const isUsual = (row: Row) => row.audience.length === audience.length && row.audience.every((id) => audience.includes(id));
  await markMentionsRead(
    database,
    project.person,
    rows.filter(({ calls }) => calls).map(({ id }) => id),
  );
  if (before === undefined && rows[0] && rows.some(({ unread }) => unread))
    await markRead(database, project, key, thread.shared, rows[0].at);
  return {
    with: whom,
    key: key ?? null,
    audience: byName(organisations(audience), ctx.locale, (one) => one),
    people: byName(people, ctx.locale, (one) => one),
    next,
    rows: rows
      .filter((row) => isFor(project, row.audience))
      .map((row): Message => {
        const until = row.at.getTime() + withdrawWithinMs;
        const mayWithdraw = row.person === project.person && row.text !== null && until > Date.now();
        return {
          id: row.id,
          by: names.person(row.person),
          organisation: names.organisation(row.organisation),
          at: row.at.toISOString(),
          text: row.text === null ? null : messageText(services, row.id, { ...row, text: row.text }),
          withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
          audience: isUsual(row) ? null : organisations(row.audience),
          mentions: row.mentions.flatMap((id) => names.person(id) ?? []),
          unread: row.unread,
          withdrawUntil: mayWithdraw ? new Date(until).toISOString() : null,
        };
      }),
  };
}

async function markMentionsRead(database: Database, person: string | null, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await database.$executeRaw`
    UPDATE message_mention SET read_at = now() WHERE person_id = ${person} AND message_id = ANY(${ids}) AND read_at IS NULL`;
}

async function markRead(
  database: Database,
  { caseId, person }: ProjectContext['project'],
  key: string | undefined,
  shared: boolean,
  until: Date,
): Promise<void> {
  await database.rows`
    INSERT INTO message_read (case_id, person_id, place, shared, at) VALUES (${caseId}, ${person}, ${key ?? ''}, ${shared}, ${until})
    ON CONFLICT (case_id, person_id, place, shared) DO UPDATE SET at = greatest(message_read.at, EXCLUDED.at)`;
}
