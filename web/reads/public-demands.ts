import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { textOfHash } from '#web/documents/text-of-hash.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { FormValues } from '#web/shapes/common.ts';
import type { PublicDemand, PublicDemandPage } from '#web/shapes/public.ts';
import type { FieldCode } from '#workflows/domain/field-codes.ts';
import { Id } from '#workflows/domain/party.ts';
import { organisationOf } from '#workflows/project/parties.ts';
import { proposalWindow } from '#workflows/project/proposal/proposal-window.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import type { Phase, Project } from '#workflows/project/state.ts';
import { calledLike } from './called-like.ts';
import type { Context } from './context.ts';
import { CursorAt, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { type Directory, directoryOf } from './directory.ts';
import { type FromFirstPage, firstPageAt, mayHaveMoved } from './first-page.ts';
import { noWays, publicQuestions, publicWithdrawal, waysIn } from './public-call.ts';
import { publicDemandValues, showsClient } from './public-fields.ts';

export interface PagedQuery {
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}
interface Row {
  readonly id: string;
  readonly number: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly public_from: Date;
  readonly field: FieldCode;
  readonly state: Project;
}

const columns = Prisma.sql`p.id, p.number, p.title_zh, p.title_en, p.public_from, p.field, s.state FROM cases p JOIN case_state s ON s.case_id = p.id WHERE p.public_from IS NOT NULL`;

const takesAnswers = Prisma.sql`EXISTS (SELECT FROM open_step w WHERE w.case_id = p.id AND w.step = ${proposalWindow.name} AND w.closed_at IS NULL)`;

/** Listed demands, latest first. */
export async function publicDemands(
  { services: { database } }: Context,
  { text, cursor, limit = 50, open, field }: PagedQuery & { readonly open?: boolean | undefined; readonly field?: FieldCode | undefined },
) {
  const after = readCursor(cursor, z.tuple([CursorAt, Id, CursorAt]));
  const listed = Prisma.sql`p.public_from IS NOT NULL AND ${calledLike(text)} AND ${open ? takesAnswers : Prisma.sql`true`}
    AND ${field ? Prisma.sql`p.field = ${field}` : Prisma.sql`true`}`;
  const rows = await database.$queryRaw<(Row & FromFirstPage)[]>`
    SELECT p.id, p.number, p.title_zh, p.title_en, p.public_from, p.field, s.state, x.place, ${firstPageAt(after?.[2])} AS began
    FROM (${after ? placesBefore(listed, after, limit) : placesNow(listed, limit)}) x
      JOIN cases p ON p.id = x.id JOIN case_state s ON s.case_id = p.id ORDER BY x.place DESC, x.id DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.place.toISOString(), last.id, last.began.toISOString()));
  const names = await directoryOf(
    database,
    [],
    page.rows.map(({ state }) => organisationOf(state, 'enterprise')),
  );
  return { rows: page.rows.flatMap((row) => demandRow(row, names) ?? []), next: page.next };
}

const placesNow = (listed: Prisma.Sql, limit: number) =>
  Prisma.sql`SELECT p.id, p.public_from AS place FROM cases p WHERE ${listed} ORDER BY p.public_from DESC, p.id DESC LIMIT ${limit + 1}`;
/** A call listed again since the first page keeps the place that it had then. */
const placesBefore = (listed: Prisma.Sql, [at, id, began]: readonly [string, string, string], limit: number) => Prisma.sql`
  (SELECT p.id, p.public_from AS place FROM cases p WHERE ${listed} AND p.public_from <= ${mayHaveMoved(began)}
    AND (p.public_from, p.id) < (${at}::timestamptz, ${id}) ORDER BY p.public_from DESC, p.id DESC LIMIT ${limit + 1})
  UNION ALL (SELECT p.id, was.place FROM cases p CROSS JOIN LATERAL (SELECT (c.summary->>'publicFrom')::timestamptz AS place FROM case_chain c
      WHERE c.case_id = p.id AND c.summary IS NOT NULL AND c.recorded_at <= ${began}::timestamptz ORDER BY c.version DESC LIMIT 1) was
    WHERE ${listed} AND p.public_from > ${mayHaveMoved(began)} AND (was.place, p.id) < (${at}::timestamptz, ${id}))`;

export async function publicDemand(ctx: Context, caseId: string): Promise<PublicDemandPage> {
  const { database } = ctx.services;
  const [row] = await database.$queryRaw<Row[]>`SELECT ${columns} AND p.id = ${caseId}`;
  const names = await directoryOf(database, [], [row && organisationOf(row.state, 'enterprise')]);
  const demand = row && demandRow(row, names);
  const { listing, demand: text } = row?.state.intake ?? {};
  if (!demand || !listing || !text) throw fail('NOT_FOUND');
  const { criteria, minProposals, earmark } = listing;
  return {
    ...demand,
    values: publicDemandValues(demand.tier, await demandText(database, caseId, text.document)),
    criteria: criteria.map(({ id, weightBp }) => ({ id, weightBp })),
    minProposals,
    earmark: earmark ? { rateBp: earmark.rateBp, capFen: earmark.capFen } : null,
    ...(demand.open ? await waysIn(ctx, caseId, row.state) : noWays),
    questions: await publicQuestions(database, row.state),
    withdrawn: await publicWithdrawal(database, row.state),
  };
}

/** Since the contract is being made; whatever becomes of it later, the call has found its answer. */
const awarded: readonly Phase[] = [
  'contracting',
  'executing',
  'finalAcceptance',
  'transferring',
  'sharing',
  'closed',
  'terminating',
  'settled',
  'cancelledMisconduct',
];

function demandRow(row: Row, names: Directory): PublicDemand | undefined {
  const { state } = row;
  const { demand, listing } = state.intake;
  if (!demand || !listing) return undefined;
  const { tier } = demand;
  const end = closesAt(state);
  return {
    caseId: row.id,
    number: row.number,
    titles: { zh: row.title_zh, en: row.title_en },
    field: row.field,
    tier,
    mode: listing.mode,
    enterprise: showsClient(tier) ? names.organisation(organisationOf(state, 'enterprise')) : null,
    budgetMinFen: showsClient(tier) ? demand.budgetMinFen : null,
    budgetMaxFen: showsClient(tier) ? demand.budgetMaxFen : null,
    months: demand.months,
    listedAt: listing.listedAt,
    closesAt: end ?? null,
    open: end !== undefined,
    isWithdrawn: state.phase === 'withdrawn',
    isAwarded: awarded.includes(state.phase),
  };
}

async function demandText(database: Database, caseId: string, hash: string): Promise<FormValues> {
  return FormValues.parse(JSON.parse((await textOfHash(database, caseId, hash)) ?? '{}'));
}
