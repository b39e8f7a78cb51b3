import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { About } from '#web/shapes/common.ts';
import { StageName } from '#web/shapes/common.ts';
import type { Inbox, InboxQuery, InboxRow, OpenInboxRow } from '#web/shapes/inbox.ts';
import { Id } from '#workflows/domain/party.ts';
import { alwaysCountedBy, alwaysKnownTo, identifyingOf } from '#workflows/engine/access-in-kind.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { kindNamed, kinds, stepNamed } from '#workflows/kinds.ts';
import { calledLike } from './called-like.ts';
import type { PersonContext } from './context.ts';
import { CursorAt, CursorNumber, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { type Directory, directoryOf } from './directory.ts';
import { countOfDone, doneWhere, stagesOrNone } from './inbox-parts.ts';
import { countOfMeant, meant } from './meant.ts';
import { countOfUnread, noticePage } from './notices.ts';

const standardLimit = 50;
// steps without a deadline come last
const never = '9999-12-31T00:00:00.000Z';

export async function inbox({ services, viewer }: PersonContext, query: InboxQuery): Promise<Inbox> {
  const { database } = services;
  const limit = query.limit ?? standardLimit;
  const [page, counts] = await Promise.all([pageOfTab(database, viewer, query, limit), inboxCounts(database, viewer)]);
  return { ...page, counts };
}

function pageOfTab(
  database: Database,
  viewer: Viewer,
  query: InboxQuery,
  limit: number,
): Promise<{ rows: InboxRow[]; next: string | null }> {
  if (query.tab === 'done') return donePage(database, viewer, query, limit);
  if (query.tab === 'notices') return noticePage(database, viewer, query, limit);
  return openPage(database, viewer, query, limit);
}

/** The counts of whole tabs, by the conditions of the lists; of notices, the unread ones. */
export async function inboxCounts(database: Database, viewer: Viewer): Promise<Inbox['counts']> {
  const [row] = await database.$queryRaw<Record<'todo' | 'done' | 'started' | 'notices', bigint>[]>`SELECT
    ${countOfMeant(viewer)} AS todo,
    ${countOfDone(viewer)} AS done,
    (SELECT count(*) FROM open_step o WHERE o.closed_at IS NULL AND ${startedBy(viewer)}) AS started,
    ${countOfUnread(viewer)} AS notices`;
  return {
    todo: Number(row?.todo ?? 0),
    done: Number(row?.done ?? 0),
    started: Number(row?.started ?? 0),
    notices: Number(row?.notices ?? 0),
  };
}
export async function overdueCount(database: Database, viewer: Viewer): Promise<number> {
  const [row] = await database.$queryRaw<
    { n: bigint }[]
  >`SELECT count(*) AS n FROM open_step o WHERE o.closed_at IS NULL AND o.hold IS NULL AND o.due_at < now() AND ${meant(viewer)}`;
  return Number(row?.n ?? 0);
}
/** Open steps of other persons in the cases opened by this person for this organisation. */
export const startedBy = ({
  person,
  organisation,
}: Viewer) => Prisma.sql`(o.case_id = ANY(ARRAY(SELECT id FROM cases WHERE requester_id = ${person})) AND o.kind = 'step' AND NOT o.optional AND o.role <> 'public'
  AND EXISTS (SELECT FROM cases p JOIN case_party c ON c.case_id = p.id AND c.until_version IS NULL
              WHERE p.id = o.case_id AND p.requester_id = ${person} AND c.organisation_id = ${organisation}
                AND (${Prisma.join(
                  opened.map(({ name, side, told }) => Prisma.sql`(p.kind = ${name} AND c.part = ${side} AND o.step = ANY(${told}))`),
                  ' OR ',
                )})))`;
/** Per kind: of which the opener's side may know in every state, and the figures it may see with them. */
const opened = kinds.map((kind) => ({ name: kind.name, side: kind.openedBy, told: alwaysKnownTo(kind, kind.openedBy) }));
const countedByOpener = kinds.flatMap((kind) => alwaysCountedBy(kind, kind.openedBy));

interface OpenRow {
  readonly case_id: string;
  readonly case_kind: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly key: string;
  readonly step: string;
  readonly stage: string;
  readonly subject: string;
  readonly seat: string | null;
  readonly role: string;
  readonly organisation_id: string | null;
  readonly person_id: string | null;
  readonly about: About;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly opened_version: number;
  readonly others: bigint;
  readonly has_draft: boolean;
  readonly mine: boolean;
  readonly hold: OpenInboxRow['hold'];
}

async function openPage(database: Database, viewer: Viewer, { tab, stage, text, cursor }: InboxQuery, limit: number) {
  const after = readCursor(cursor, z.tuple([CursorAt, Id, OpeningKey]));
  const rows = await database.$queryRaw<OpenRow[]>`
    SELECT o.case_id, p.kind AS case_kind, p.number, p.title_zh, p.title_en, o.key, o.step, o.stage, o.subject, o.seat, o.role, o.organisation_id, o.person_id,
      o.about, o.opened_at, o.due_at, o.opened_version, o.hold, ${meant(viewer)} AS mine,
      (SELECT count(DISTINCT g.person_id) FROM role_grant g WHERE g.role = o.role AND g.person_id <> ${viewer.person} AND o.person_id IS NULL
        AND g.organisation_id = o.organisation_id AND (g.case_id IS NULL OR g.case_id = o.case_id)
        AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now()) AND NOT (g.person_id = ANY(o.not_persons))) AS others,
      EXISTS (SELECT FROM draft d WHERE d.case_id = o.case_id AND d.key = o.key AND d.person_id = ${viewer.person} AND d.organisation_id = ${viewer.organisation}) AS has_draft
    FROM open_step o JOIN cases p ON p.id = o.case_id
    WHERE o.closed_at IS NULL AND ${tab === 'todo' ? meant(viewer) : startedBy(viewer)}
      AND ${stagesOrNone(Prisma.sql`o.stage`, stage)}
      AND ${calledLike(text)}
      AND ${after ? Prisma.sql`(coalesce(o.due_at, ${never}::timestamptz), o.case_id, o.key) > (${after[0]}::timestamptz, ${after[1]}, ${after[2]})` : Prisma.sql`true`}
    ORDER BY coalesce(o.due_at, ${never}::timestamptz), o.case_id, o.key LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.due_at?.toISOString() ?? never, last.case_id, last.key));
  const names = await directoryOf(
    database,
    page.rows.flatMap((row) => [row.person_id, isAbout(row) === 'person' ? row.subject : null]),
    page.rows.flatMap((row) => [row.organisation_id, isAbout(row) === 'organisation' ? row.subject : null]),
  );
  const now = Date.now();
  return {
    next: page.next,
    rows: page.rows.map(
      (row): OpenInboxRow => ({
        kind: 'open',
        project: { id: row.case_id, number: row.number, titles: { zh: row.title_zh, en: row.title_en } },
        key: row.key,
        step: row.step,
        stage: StageName.parse(row.stage),
        subject: row.subject,
        seat: row.seat,
        asked: { role: row.role, organisation: names.organisation(row.organisation_id), person: names.person(row.person_id) },
        whose: namedBy(names, isAbout(row), row.subject),
        about: row.mine || countedByOpener.includes(row.step) ? row.about : identifyingOf(kindNamed(row.case_kind), row.about),
        openedAt: row.opened_at.toISOString(),
        dueAt: row.due_at?.toISOString() ?? null,
        overdue: row.hold === null && row.due_at !== null && row.due_at.getTime() < now,
        hold: row.hold,
        openedVersion: row.opened_version,
        others: Number(row.others),
        hasDraft: row.has_draft,
        mine: row.mine,
      }),
    ),
  };
}

/** Whose matter it is, for those who are asked; others learn from the list only that it waits. */
const isAbout = ({ mine, step }: Pick<OpenRow, 'mine' | 'step'>) => (mine ? stepNamed(step)?.subjectIs : undefined);
const namedBy = (names: Directory, is: 'person' | 'organisation' | undefined, subject: string) => (is && names[is](subject)?.names) ?? null;

async function donePage(database: Database, viewer: Viewer, { stage, text, cursor }: InboxQuery, limit: number) {
  const after = readCursor(cursor, z.tuple([CursorAt, Id, CursorNumber]));
  const rows = await database.$queryRaw<
    {
      case_id: string;
      number: string;
      title_zh: string;
      title_en: string;
      key: string;
      step: string;
      stage: string;
      subject: string;
      outcome: string;
      at: Date;
      version: number;
    }[]
  >`
    SELECT e.case_id, p.number, p.title_zh, p.title_en, e.key, e.step, e.stage, e.subject, e.outcome, e.at, e.version
    FROM event e JOIN cases p ON p.id = e.case_id
    WHERE ${doneWhere(viewer)} AND ${stagesOrNone(Prisma.sql`e.stage`, stage)}
      AND ${calledLike(text)}
      AND ${after ? Prisma.sql`(e.at, e.case_id, e.version) < (${after[0]}::timestamptz, ${after[1]}, ${after[2]})` : Prisma.sql`true`}
    ORDER BY e.at DESC, e.case_id DESC, e.version DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.at.toISOString(), last.case_id, last.version));
  return {
    next: page.next,
    rows: page.rows.map(
      ({ case_id, number, title_zh, title_en, stage: at_stage, at, ...row }): InboxRow => ({
        kind: 'done',
        ...row,
        project: { id: case_id, number, titles: { zh: title_zh, en: title_en } },
        stage: StageName.parse(at_stage),
        at: at.toISOString(),
      }),
    ),
  };
}
