import { Prisma } from '#prisma/generated/client.ts';
import { fail } from '#web/trpc/failure.ts';
import type { Context } from '#web/trpc/trpc.ts';
import type { Publicity, PublicitySubject } from '#workflows/project/publicity/publicity.ts';
import { containing, cursorOf, pageFrom, readCursor } from './cursor.ts';
import type { PagedQuery } from './public-demands.ts';
import { FormValues } from './shapes/common.ts';
import type { PublicPublicity, PublicPublicityPage } from './shapes/public.ts';

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly publicity: Publicity;
  readonly until: Date | null;
}

// the wait's row says until when; it stays after the wait is over
const publicity = Prisma.sql`
  SELECT p.id, p.number, p.title_zh, p.title_en, x.value AS publicity,
    (SELECT max(o.due_at) FROM open_step o WHERE o.project_id = p.id AND o.kind = 'wait' AND o.subject = x.key || '-' || (x.value->>'round')) AS until
  FROM project p JOIN project_state s ON s.project_id = p.id, jsonb_each(s.state->'publicities') x`;

/** Everything that is or was published, latest first. */
export async function publicPublicities({ services: { database } }: Context, { text, cursor, limit = 50 }: PagedQuery) {
  const after = readCursor(cursor, 3);
  const rows = await database.$queryRaw<Row[]>`${publicity}
    WHERE ${text ? Prisma.sql`(p.title_zh ILIKE ${containing(text)} OR p.title_en ILIKE ${containing(text)} OR p.number ILIKE ${containing(text)})` : Prisma.sql`true`}
      AND ${after ? Prisma.sql`(x.value->>'from', p.id, x.key) < (${String(after[0])}, ${String(after[1])}, ${String(after[2])})` : Prisma.sql`true`}
    ORDER BY x.value->>'from' DESC, p.id DESC, x.key DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.publicity.from, last.id, last.publicity.subject));
  return { rows: page.rows.map(publicityRow), next: page.next };
}

export async function publicPublicity(
  { services: { database } }: Context,
  { projectId, subject }: { projectId: string; subject: PublicitySubject },
): Promise<PublicPublicityPage> {
  const [row] = await database.$queryRaw<Row[]>`${publicity} WHERE p.id = ${projectId} AND x.key = ${subject}`;
  if (!row) throw fail('NOT_FOUND');
  const [document, open] = await Promise.all([
    database.document.findUnique({ where: { hash: row.publicity.document }, select: { body: true } }),
    database.openStep.findFirst({
      where: { projectId, step: 'file-objection', subject, closedAt: null },
      select: { key: true, step: true, subject: true, openedVersion: true },
    }),
  ]);
  const values = document?.body ? FormValues.parse(JSON.parse(document.body)) : {};
  return {
    ...publicityRow(row),
    notice: { zh: String(values['noticeZh'] ?? ''), en: String(values['noticeEn'] ?? '') },
    values,
    objection: open,
  };
}

function publicityRow({ id, number, title_zh, title_en, publicity: shown, until }: Row): PublicPublicity {
  const { subject, state, round, from, days, objections } = shown;
  return {
    projectId: id,
    number,
    titles: { zh: title_zh, en: title_en },
    subject,
    state,
    round,
    from,
    days,
    until: until?.toISOString() ?? null,
    objections: objections.length,
  };
}
