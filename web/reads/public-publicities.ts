import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { textOfHash } from '#web/documents/text-of-hash.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { Details, FormValues } from '#web/shapes/common.ts';
import type { PublicPublicity, PublicPublicityPage } from '#web/shapes/publicity.ts';
import { Id } from '#workflows/domain/party.ts';
import { lengthOf, objectionsTo } from '#workflows/modules/publicity/publicity.ts';
import { publicSteps } from '#workflows/project/public-steps.ts';
import { decisionDays } from '#workflows/project/publicity/decide-objection.ts';
import { isOpenToAll, type PublicitySubject, publicitySubjects } from '#workflows/project/publicity/subjects.ts';
import type { Project } from '#workflows/project/state.ts';
import { calledLike } from './called-like.ts';
import type { Context } from './context.ts';
import { CursorAt, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { type FromFirstPage, firstPageAt, mayHaveMoved } from './first-page.ts';
import type { PagedQuery } from './public-demands.ts';
import { type Published, publicShown } from './public-shown.ts';

interface Found {
  readonly id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly subject: PublicitySubject;
  readonly from_at: Date;
  readonly until: Date | null;
  readonly state: Project;
}
type Row = Published & Pick<Found, 'number' | 'title_zh' | 'title_en' | 'until'> & { readonly decisionDays: number };

// the wait's row says until when; it stays after the wait is over
const publishedWith = (more: Prisma.Sql) => Prisma.sql`
  SELECT p.id, p.number, p.title_zh, p.title_en, x.subject, x.from_at, s.state, ${more},
    (SELECT max(o.due_at) FROM open_step o WHERE o.case_id = p.id AND o.kind = 'wait' AND o.subject = x.subject || '-' || x.round) AS until
  FROM publication x JOIN cases p ON p.id = x.case_id JOIN case_state s ON s.case_id = p.id`;

const inOrder = (limit: number) => Prisma.sql`ORDER BY x.from_at DESC, x.case_id DESC, x.subject DESC LIMIT ${limit + 1}`;
const placesNow = (called: Prisma.Sql, limit: number) =>
  Prisma.sql`SELECT x.case_id AS id, x.subject, x.from_at AS place FROM publication x JOIN cases p ON p.id = x.case_id WHERE ${called} ${inOrder(limit)}`;
/** A notice published again since the first page keeps the place that it had then. */
const placesBefore = (called: Prisma.Sql, [at, id, subject, began]: readonly [string, string, string, string], limit: number) => Prisma.sql`
  (SELECT x.case_id AS id, x.subject, x.from_at AS place FROM publication x JOIN cases p ON p.id = x.case_id
    WHERE ${called} AND x.from_at <= ${mayHaveMoved(began)} AND (x.from_at, x.case_id, x.subject) < (${at}::timestamptz, ${id}, ${subject}) ${inOrder(limit)})
  UNION ALL (SELECT x.case_id, x.subject, was.place FROM publication x JOIN cases p ON p.id = x.case_id
    CROSS JOIN LATERAL (SELECT (one->>'from')::timestamptz AS place FROM case_chain c, jsonb_array_elements(c.summary->'published') one
      WHERE c.case_id = x.case_id AND c.recorded_at <= ${began}::timestamptz AND one->>'subject' = x.subject ORDER BY c.version DESC LIMIT 1) was
    WHERE ${called} AND x.from_at > ${mayHaveMoved(began)} AND (was.place, x.case_id, x.subject) < (${at}::timestamptz, ${id}, ${subject}))`;

function rowOf({ state: { publicities, intake, terms }, subject, ...found }: Found): Row[] {
  const publicity = publicities[subject];
  const days = terms.days?.[publicSteps.objectionDecision] ?? decisionDays;
  return publicity ? [{ ...found, publicity, tier: intake.demand?.tier ?? null, decisionDays: days }] : [];
}

/** Everything that is or was published, latest first. */
export async function publicPublicities({ services: { database } }: Context, { text, cursor, limit = 50 }: PagedQuery) {
  const after = readCursor(cursor, z.tuple([CursorAt, Id, z.enum(publicitySubjects), CursorAt]));
  const found = await database.$queryRaw<
    (Found & FromFirstPage)[]
  >`${publishedWith(Prisma.sql`y.place, ${firstPageAt(after?.[3])} AS began`)}
      JOIN (${after ? placesBefore(calledLike(text), after, limit) : placesNow(calledLike(text), limit)}) y
        ON y.id = x.case_id AND y.subject = x.subject
    ORDER BY y.place DESC, y.id DESC, y.subject DESC LIMIT ${limit + 1}`;
  const page = pageFrom(found, limit, (last) => cursorOf(last.place.toISOString(), last.id, last.subject, last.began.toISOString()));
  const rows = page.rows.flatMap(rowOf);
  const shownOf = await publicShown(database, rows);
  return { rows: rows.map((row) => ({ ...publicityRow(row), shown: brief(shownOf(row)) })), next: page.next };
}

export async function publicPublicity(
  { services: { database } }: Context,
  { caseId, subject, filed: version }: { caseId: string; subject: PublicitySubject; filed?: number | undefined },
): Promise<PublicPublicityPage> {
  const [row] = (
    await database.$queryRaw<Found[]>`${publishedWith(Prisma.sql`x.from_at AS place`)} WHERE p.id = ${caseId} AND x.subject = ${subject}`
  ).flatMap(rowOf);
  if (!row) throw fail('NOT_FOUND');
  const [text, open, shownOf, filed] = await Promise.all([
    textOfHash(database, caseId, row.publicity.document),
    database.openStep.findFirst({
      where: { caseId, step: publicSteps.objection, subject, closedAt: null },
      select: { key: true, step: true, subject: true, openedVersion: true },
    }),
    publicShown(database, [row]),
    version === undefined ? null : filedAs(database, caseId, subject, version),
  ]);
  // the text of who gets what goes with the names and sums
  const values = isOpenToAll(row.publicity) ? FormValues.parse(JSON.parse(text ?? '{}')) : {};
  return {
    ...publicityRow(row),
    shown: shownOf(row),
    notice: { zh: String(values['noticeZh'] ?? ''), en: String(values['noticeEn'] ?? '') },
    values,
    objection: open,
    // those to former publications as well: who filed one looks here for what has become of it
    filings: objectionsTo(row.publicity).map(({ id, at = null, state }) => ({ id, at, state })),
    decisionDays: row.decisionDays,
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
    where: { caseId, step: publicSteps.objectionDecision, subject: id },
    orderBy: { openedVersion: 'desc' },
    select: { dueAt: true },
  });
  return { id, at: fact.at.toISOString(), decideBy: decision?.dueAt?.toISOString() ?? null };
}

/** A list leaves the long texts to the page. */
const brief = (shown: PublicPublicity['shown']): PublicPublicity['shown'] =>
  shown?.of === 'price' ? { ...shown, abstract: '' } : shown?.of === 'award' ? { ...shown, reason: '' } : shown;

function publicityRow({ id, number, title_zh, title_en, publicity: stored, until }: Row): Omit<PublicPublicity, 'shown'> {
  const { subject, state, round, from, objections } = stored;
  return {
    caseId: id,
    number,
    titles: { zh: title_zh, en: title_en },
    subject,
    state,
    round,
    from,
    days: stored.days,
    counted: lengthOf(stored).unit,
    until: until?.toISOString() ?? null,
    objections: objections.length,
  };
}
