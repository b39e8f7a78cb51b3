import { z } from 'zod';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { Mention, MentionList } from '#web/shapes/talk.ts';
import { Id } from '#workflows/domain/party.ts';
import type { PersonContext } from './context.ts';
import { CursorAt, CursorNumber, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { directoryOf } from './directory.ts';
import { messageText } from './message-text.ts';
import { casesFor } from './notice-figures.ts';
import { readable } from './thread-in.ts';

const standardLimit = 50;
/** The count ends here. */
const mostCounted = 100;

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly key: string | null;
  readonly shared: boolean;
  readonly person: string;
  readonly organisation: string;
  readonly text: Uint8Array;
  readonly fingerprint: string;
  readonly at: Date;
  readonly read_at: Date | null;
}

/** Messages that mention the viewer: the unread ones first, of each the latest. */
export async function mentionList(
  { services, viewer }: PersonContext,
  { cursor, limit = standardLimit }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<MentionList> {
  const { database } = services;
  const after = readCursor(cursor, z.tuple([CursorNumber, CursorAt, Id]));
  const isRead = after === undefined ? null : after[0] === 1;
  const found = await database.rows<Row>`
    SELECT m.id, m.case_id, p.number, p.title_zh, p.title_en, m.key, m.shared, m.person_id AS person, m.organisation_id AS organisation,
      m.text, m.fingerprint, m.at, n.read_at
    FROM message_mention n JOIN message m ON m.id = n.message_id JOIN cases p ON p.id = m.case_id
    WHERE n.person_id = ${viewer.person} AND ${viewer.organisation} = ANY(m.audience) AND m.withdrawn_at IS NULL
      AND (${isRead}::boolean IS NULL OR (n.read_at IS NOT NULL) > ${isRead}::boolean
        OR ((n.read_at IS NOT NULL) = ${isRead}::boolean AND (m.at, m.id) < (${after?.[1] ?? null}::timestamptz, ${after?.[2] ?? null})))
    ORDER BY (n.read_at IS NOT NULL), m.at DESC, m.id DESC LIMIT ${limit + 1}`;
  const page = pageFrom(found, limit, ({ read_at, at, id }) => cursorOf(read_at ? 1 : 0, at.toISOString(), id));
  const [rows, unread] = await Promise.all([stillReadable(database, viewer, page.rows), unreadMentions(database, viewer)]);
  const names = await directoryOf(
    database,
    rows.map(({ person }) => person),
    rows.map(({ organisation }) => organisation),
  );
  return {
    unread,
    next: page.next,
    rows: rows.map(
      (row): Mention => ({
        id: row.id,
        project: { id: row.case_id, number: row.number, titles: { zh: row.title_zh, en: row.title_en } },
        key: row.key,
        with: row.shared ? 'shared' : 'party',
        by: names.person(row.person),
        organisation: names.organisation(row.organisation),
        at: row.at.toISOString(),
        text: messageText(services, row.id, row),
        readAt: row.read_at?.toISOString() ?? null,
      }),
    ),
  };
}

/** Counted among those that the viewer may read still. */
export async function unreadMentions(database: Database, viewer: Viewer): Promise<number> {
  const rows = await database.rows<Pick<Row, 'case_id' | 'key' | 'shared'>>`
    SELECT m.case_id, m.key, m.shared FROM message_mention n JOIN message m ON m.id = n.message_id
    WHERE n.person_id = ${viewer.person} AND n.read_at IS NULL AND m.withdrawn_at IS NULL AND ${viewer.organisation} = ANY(m.audience)
    ORDER BY m.at DESC LIMIT ${mostCounted}`;
  return (await stillReadable(database, viewer, rows)).length;
}

/** Access to a thread can end after a mention in it. */
async function stillReadable<One extends { readonly case_id: string; readonly key: string | null; readonly shared: boolean }>(
  database: Database,
  viewer: Viewer,
  rows: readonly One[],
): Promise<One[]> {
  const caseOf = casesFor(database, viewer);
  const kept = await Promise.all(
    [...new Set(rows.map(({ case_id }) => case_id))].map(async (id) => {
      const [{ state }, standing] = await caseOf(id);
      return standing
        ? readable(
            database,
            state,
            standing,
            rows.filter(({ case_id }) => case_id === id),
          )
        : [];
    }),
  );
  const all = new Set(kept.flat());
  return rows.filter((row) => all.has(row));
}
