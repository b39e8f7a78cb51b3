import { Prisma } from '#prisma/generated/client.ts';
import { type CaseList, CaseRow } from '#web/shapes/case.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { calledLike } from './called-like.ts';
import type { PersonContext } from './context.ts';
import { ByInstant, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { meant } from './meant.ts';
import { isOfOthers, isOfParty } from './takes-part.ts';

interface Query {
  readonly kind: string;
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly phase: string;
  readonly stage: string;
  readonly opened_at: Date;
  readonly ended_at: Date | null;
}

/** The viewer's cases of a kind, the newest first: a stable order, independent of events in the cases. */
export async function caseList({ services, viewer }: PersonContext, { kind: name, text, cursor, limit = 50 }: Query): Promise<CaseList> {
  const after = readCursor(cursor, ByInstant);
  const kind = kindNamed(name);
  const rows = await services.database.$queryRaw<Row[]>`
    SELECT p.id, p.kind, p.number, p.title_zh, p.title_en, p.phase, p.stage, p.opened_at, p.ended_at FROM cases p
    WHERE p.kind = ${name} AND (${isOfParty(viewer, kind)} OR ${isOfOthers(viewer, kind)}
        OR EXISTS (SELECT FROM open_step o WHERE o.case_id = p.id AND o.closed_at IS NULL AND o.role <> 'public' AND ${meant(viewer)}))
      AND ${calledLike(text)}
      AND ${after ? Prisma.sql`(p.opened_at, p.id) < (${after[0]}::timestamptz, ${after[1]})` : Prisma.sql`true`}
    ORDER BY p.opened_at DESC, p.id DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.opened_at.toISOString(), last.id));
  return {
    next: page.next,
    rows: page.rows.map(({ title_zh: zh, title_en: en, opened_at, ended_at, ...row }) =>
      CaseRow.parse({ ...row, titles: { zh, en }, openedAt: opened_at.toISOString(), endedAt: ended_at?.toISOString() ?? null }),
    ),
  };
}
