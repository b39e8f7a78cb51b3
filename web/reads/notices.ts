import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { InboxQuery, InboxRow } from '#web/shapes/inbox.ts';
import { Id } from '#workflows/domain/party.ts';
import { reminders } from '#workflows/engine/alarms.ts';
import { announced } from '#workflows/engine/announce.ts';
import { announcedFacts } from './announced-facts.ts';
import { calledLike } from './called-like.ts';
import type { PersonContext } from './context.ts';
import { CursorAt, CursorNumber, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { holdsRoleOf, standsIn, withinReach } from './meant.ts';
import { casesFor, type Noticed, noticeFigures } from './notice-figures.ts';

/** The opening `k` that the notice `o` was of, by `shown`. One row, so that it is looked up for each notice by index. */
const ofItsOpening = (
  shown: Prisma.Sql,
) => Prisma.sql`(SELECT ${shown} FROM open_step k WHERE k.case_id = o.case_id AND k.step = o.about->>'step'
    AND k.subject = o.about->>'subject' AND k.role = o.role AND k.organisation_id IS NOT DISTINCT FROM o.organisation_id
    AND k.person_id IS NOT DISTINCT FROM o.person_id AND k.opened_version <= o.version ORDER BY k.opened_version DESC LIMIT 1)`;

/**
 * `o`: a notice for this person, or for a role held in the organisation acted for. To a role of any organisation: in its own
 * projects only, or, an open call's, where it has begun to answer. As in the inbox (meant.ts), an offer that the viewer has not begun
 * asks nothing, and is not reminded of.
 */
export function ownNotice(viewer: Viewer): Prisma.Sql {
  const { organisation, person } = viewer;
  const begun = Prisma.sql`EXISTS (SELECT FROM draft b WHERE b.case_id = k.case_id AND b.key = k.key AND b.person_id = ${person} AND b.organisation_id = ${organisation})`;
  return Prisma.sql`((o.person_id = ${person} OR ${withinReach(viewer)}) AND (o.person_id = ${person} OR ${standsIn(viewer, Prisma.sql`(o.about->>'step')`, Prisma.sql`o.at >= d.valid_from`)} OR (o.person_id IS NULL AND ${holdsRoleOf(viewer)}
    AND (o.organisation_id = ${organisation} OR (o.organisation_id IS NULL AND (EXISTS (SELECT FROM case_party c WHERE c.case_id = o.case_id
      AND c.organisation_id = ${organisation} AND c.until_version IS NULL) OR ${ofItsOpening(begun)}
      OR (o.role LIKE 'uni.%' AND EXISTS (SELECT FROM event e WHERE e.case_id = o.case_id AND e.n = 0
        AND e.organisation_id = ${organisation} AND e.role LIKE 'uni.%')))))))
    AND (o.template <> ALL(${[...reminders]}) OR coalesce(${ofItsOpening(Prisma.sql`NOT k.optional OR ${begun}`)}, true)))`;
}

/**
 * When the viewer read the notice `o`. One to a role from before the viewer held it counts as read since then: it was for colleagues, and the
 * viewer finds it without being called to it. `r`: the viewer's own mark.
 */
const readAt = ({ organisation, person }: Viewer, r: Prisma.Sql): Prisma.Sql => Prisma.sql`coalesce(${r}, CASE WHEN o.person_id IS NULL THEN
    (SELECT min(g.valid_from) FROM role_grant g WHERE g.person_id = ${person} AND g.organisation_id = ${organisation} AND g.role = o.role
      AND (g.case_id IS NULL OR g.case_id = o.case_id) AND g.valid_from <= now() AND (g.valid_until IS NULL OR g.valid_until > now())
      HAVING min(g.valid_from) > o.at) END)`;

/** How many notices the viewer has not read: the figure beside the list, and that of the page's head. */
export const countOfUnread = (viewer: Viewer): Prisma.Sql => Prisma.sql`(SELECT count(*) FROM notice o
    LEFT JOIN notice_read r ON r.person_id = ${viewer.person} AND r.case_id = o.case_id AND r.version = o.version AND r.n = o.n
    WHERE ${ownNotice(viewer)} AND r.read_at IS NULL AND ${readAt(viewer, Prisma.sql`NULL::timestamptz`)} IS NULL)`;
export async function unreadNotices(database: Database, viewer: Viewer): Promise<number> {
  const [row] = await database.$queryRaw<{ n: bigint }[]>`SELECT ${countOfUnread(viewer)} AS n`;
  return Number(row?.n ?? 0);
}

interface NoticeRow extends Noticed {
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly version: number;
  readonly n: number;
  readonly at: Date;
  readonly read_at: Date | null;
}

export async function noticePage(
  database: Database,
  viewer: Viewer,
  { stage, text, cursor }: InboxQuery,
  limit: number,
): Promise<{ rows: InboxRow[]; next: string | null }> {
  const after = readCursor(cursor, z.tuple([CursorAt, Id, CursorNumber, CursorNumber]));
  const rows = await database.$queryRaw<NoticeRow[]>`
    SELECT o.case_id, p.number, p.title_zh, p.title_en, o.version, o.n, o.template, o.role, o.organisation_id, o.person_id, o.about, o.at, ${readAt(viewer, Prisma.sql`r.read_at`)} AS read_at
    FROM notice o JOIN cases p ON p.id = o.case_id
      LEFT JOIN notice_read r ON r.person_id = ${viewer.person} AND r.case_id = o.case_id AND r.version = o.version AND r.n = o.n
    WHERE ${ownNotice(viewer)} AND ${stage ? Prisma.sql`p.stage = ${stage}` : Prisma.sql`true`}
      AND ${calledLike(text)}
      AND ${after ? Prisma.sql`(o.at, o.case_id, o.version, o.n) < (${after[0]}::timestamptz, ${after[1]}, ${after[2]}, ${after[3]})` : Prisma.sql`true`}
    ORDER BY o.at DESC, o.case_id DESC, o.version DESC, o.n DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.at.toISOString(), last.case_id, last.version, last.n));
  const caseOf = casesFor(database, viewer);
  const [told, facts] = await Promise.all([noticeFigures(caseOf, page.rows), announcedFacts(database, caseOf, page.rows)]);
  return {
    next: page.next,
    rows: page.rows.map(({ case_id, number, title_zh, title_en, at, read_at, version, n, template }, index) => ({
      kind: 'notice',
      project: { id: case_id, number, titles: { zh: title_zh, en: title_en } },
      version,
      n,
      template,
      about: template === announced ? {} : (told[index] ?? {}),
      fact: facts[index] ?? null,
      at: at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
    })),
  };
}

/** Marks those of them that are the viewer's own; others are passed over in silence. */
export async function markRead(
  { services, viewer }: PersonContext,
  notices: readonly { caseId: string; version: number; n: number }[],
): Promise<{ done: true }> {
  const [projects, versions, numbers] = [
    notices.map(({ caseId }) => caseId),
    notices.map(({ version }) => version),
    notices.map(({ n }) => n),
  ];
  await services.database.$executeRaw`
    INSERT INTO notice_read (person_id, case_id, version, n)
    SELECT ${viewer.person}, o.case_id, o.version, o.n FROM notice o
    JOIN unnest(${projects}::text[], ${versions}::int[], ${numbers}::int[]) AS w(case_id, version, n) ON w.case_id = o.case_id AND w.version = o.version AND w.n = o.n
    WHERE ${ownNotice(viewer)} ON CONFLICT DO NOTHING`;
  return { done: true };
}
