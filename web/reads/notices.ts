import { Prisma } from '#prisma/generated/client.ts';
import type { Viewer } from '#web/access/viewer.ts';
import type { Database } from '#web/server/database.server.ts';
import type { PersonContext } from '#web/trpc/trpc.ts';
import { calledLike } from './called-like.ts';
import { cursorOf, pageFrom, readCursor } from './cursor.ts';
import type { About } from './shapes/common.ts';
import type { InboxQuery, InboxRow } from './shapes/inbox.ts';
import { toldOf } from './told-of.ts';

/**
 * `n`: a notice for this person, or for a role held in the organisation acted for. To a role of any organisation: in its own
 * projects only, or, an open call's, where it has begun to answer.
 */
export function ownNotice({ grants, organisation, person }: Viewer): Prisma.Sql {
  const held = grants.filter((grant) => grant.organisation === organisation);
  const everywhere = held.filter(({ caseId }) => caseId === null).map(({ role }) => role);
  const somewhere = held.flatMap(({ role, caseId }) => (caseId === null ? [] : [`${caseId} ${role}`]));
  return Prisma.sql`(n.person_id = ${person} OR (n.person_id IS NULL
    AND (n.role = ANY(${everywhere}) OR (n.case_id || ' ' || n.role) = ANY(${somewhere}))
    AND (n.organisation_id = ${organisation} OR (n.organisation_id IS NULL AND (EXISTS (SELECT FROM case_party c WHERE c.case_id = n.case_id
      AND c.organisation_id = ${organisation} AND c.until_version IS NULL)
      OR (n.role LIKE 'uni.%' AND EXISTS (SELECT FROM event e WHERE e.case_id = n.case_id AND e.n = 0
        AND e.organisation_id = ${organisation} AND e.role LIKE 'uni.%')))))))`;
}

interface NoticeRow {
  readonly case_id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly version: number;
  readonly n: number;
  readonly template: string;
  readonly about: About;
  readonly at: Date;
  readonly read_at: Date | null;
}

export async function noticePage(
  database: Database,
  viewer: Viewer,
  { stage, text, cursor }: InboxQuery,
  limit: number,
): Promise<{ rows: InboxRow[]; next: string | null }> {
  const after = readCursor(cursor, 4);
  const rows = await database.$queryRaw<NoticeRow[]>`
    SELECT n.case_id, p.number, p.title_zh, p.title_en, n.version, n.n, n.template, n.about, n.at, r.read_at
    FROM notice n JOIN cases p ON p.id = n.case_id
      LEFT JOIN notice_read r ON r.person_id = ${viewer.person} AND r.case_id = n.case_id AND r.version = n.version AND r.n = n.n
    WHERE ${ownNotice(viewer)} AND ${stage ? Prisma.sql`p.stage = ${stage}` : Prisma.sql`true`}
      AND ${calledLike(text)}
      AND ${after ? Prisma.sql`(n.at, n.case_id, n.version, n.n) < (${String(after[0])}::timestamptz, ${String(after[1])}, ${Number(after[2])}, ${Number(after[3])})` : Prisma.sql`true`}
    ORDER BY n.at DESC, n.case_id DESC, n.version DESC, n.n DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.at.toISOString(), last.case_id, last.version, last.n));
  const told = await toldOf(database, viewer, page.rows);
  return {
    next: page.next,
    rows: page.rows.map(({ case_id, number, title_zh, title_en, at, read_at, version, n, template }, index) => ({
      kind: 'notice',
      project: { id: case_id, number, titles: { zh: title_zh, en: title_en } },
      version,
      n,
      template,
      about: told[index] ?? {},
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
    SELECT ${viewer.person}, n.case_id, n.version, n.n FROM notice n
    JOIN unnest(${projects}::text[], ${versions}::int[], ${numbers}::int[]) AS w(case_id, version, n) ON w.case_id = n.case_id AND w.version = n.version AND w.n = n.n
    WHERE ${ownNotice(viewer)} ON CONFLICT DO NOTHING`;
  return { done: true };
}
