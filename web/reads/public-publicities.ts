import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { textOfHash } from '#web/documents/text-of-hash.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { Details, FormValues } from '#web/shapes/common.ts';
import type { PublicPublicity, PublicPublicityPage } from '#web/shapes/publicity.ts';
import { Id } from '#workflows/domain/party.ts';
import { decisionDays } from '#workflows/project/publicity/decide-objection.ts';
import { type PublicitySubject, publicitySubjects } from '#workflows/project/publicity/subjects.ts';
import { calledLike } from './called-like.ts';
import type { Context } from './context.ts';
import { CursorAt, cursorOf, pageFrom, readCursor } from './cursor.ts';
import type { PagedQuery } from './public-demands.ts';
import { type Published, publicShown } from './public-shown.ts';

interface Row extends Published {
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly until: Date | null;
  readonly decision_days: number | null;
}

// the wait's row says until when; it stays after the wait is over
const publicity = Prisma.sql`
  SELECT p.id, p.number, p.title_zh, p.title_en, x.value AS publicity, s.state->'intake'->'demand'->>'tier' AS tier,
    (s.state->'terms'->'days'->>'decide-objection')::int AS decision_days,
    (SELECT max(o.due_at) FROM open_step o WHERE o.case_id = p.id AND o.kind = 'wait' AND o.subject = x.key || '-' || (x.value->>'round')) AS until
  FROM cases p JOIN case_state s ON s.case_id = p.id, jsonb_each(s.state->'publicities') x`;

/** Everything that is or was published, latest first. */
export async function publicPublicities({ services: { database } }: Context, { text, cursor, limit = 50 }: PagedQuery) {
  const after = readCursor(cursor, z.tuple([CursorAt, Id, z.enum(publicitySubjects)]));
  const rows = await database.$queryRaw<Row[]>`${publicity}
    WHERE ${calledLike(text)}
      AND ${after ? Prisma.sql`(x.value->>'from', p.id, x.key) < (${after[0]}, ${after[1]}, ${after[2]})` : Prisma.sql`true`}
    ORDER BY x.value->>'from' DESC, p.id DESC, x.key DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.publicity.from, last.id, last.publicity.subject));
  const shownOf = await publicShown(database, page.rows);
  return { rows: page.rows.map((row) => ({ ...publicityRow(row), shown: brief(shownOf(row)) })), next: page.next };
}

export async function publicPublicity(
  { services: { database } }: Context,
  { caseId, subject, filed: version }: { caseId: string; subject: PublicitySubject; filed?: number | undefined },
): Promise<PublicPublicityPage> {
  const [row] = await database.$queryRaw<Row[]>`${publicity} WHERE p.id = ${caseId} AND x.key = ${subject}`;
  if (!row) throw fail('NOT_FOUND');
  const [text, open, shownOf, filed] = await Promise.all([
    textOfHash(database, caseId, row.publicity.document),
    database.openStep.findFirst({
      where: { caseId, step: 'file-objection', subject, closedAt: null },
      select: { key: true, step: true, subject: true, openedVersion: true },
    }),
    publicShown(database, [row]),
    version === undefined ? null : filedAs(database, caseId, subject, version),
  ]);
  const values = FormValues.parse(JSON.parse(text ?? '{}'));
  return {
    ...publicityRow(row),
    shown: shownOf(row),
    notice: { zh: String(values['noticeZh'] ?? ''), en: String(values['noticeEn'] ?? '') },
    values,
    objection: open,
    filings: row.publicity.objections.map(({ id, at = null, state }) => ({ id, at, state })),
    decisionDays: row.decision_days ?? decisionDays,
    filed,
  };
}

/** The objection that was recorded as this version, and until when it is to be decided. */
async function filedAs(
  database: Database,
  caseId: string,
  subject: PublicitySubject,
  version: number,
): Promise<PublicPublicityPage['filed']> {
  const fact = await database.event.findFirst({
    where: { caseId, version, type: 'objection-filed', details: { path: ['subject'], equals: subject } },
    select: { at: true, details: true },
  });
  const { objection: id } = Details.parse(fact?.details ?? {});
  if (!fact || typeof id !== 'string') return null;
  const decision = await database.openStep.findFirst({
    where: { caseId, step: 'decide-objection', subject: id },
    orderBy: { openedVersion: 'desc' },
    select: { dueAt: true },
  });
  return { id, at: fact.at.toISOString(), decideBy: decision?.dueAt?.toISOString() ?? null };
}

/** A list leaves the long texts to the page. */
const brief = (shown: PublicPublicity['shown']): PublicPublicity['shown'] =>
  shown?.of === 'price' ? { ...shown, abstract: '' } : shown?.of === 'award' ? { ...shown, reason: '' } : shown;

function publicityRow({ id, number, title_zh, title_en, publicity: stored, until }: Row): Omit<PublicPublicity, 'shown'> {
  const { subject, state, round, from, days, objections } = stored;
  return {
    caseId: id,
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
