import { Prisma } from '#prisma/generated/client.ts';
import { textOfHash } from '#web/documents/text-of-hash.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import { FormValues } from '#web/shapes/common.ts';
import type { PublicDemand, PublicDemandPage } from '#web/shapes/public.ts';
import { organisationOf } from '#workflows/project/parties.ts';
import { proposalWindow } from '#workflows/project/proposal/proposal-window.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import type { Project } from '#workflows/project/state.ts';
import { calledLike } from './called-like.ts';
import type { Context } from './context.ts';
import { ByInstant, cursorOf, pageFrom, readCursor } from './cursor.ts';
import { type Directory, directoryOf } from './directory.ts';
import { publicQuestions, publicWithdrawal, waysIn } from './public-call.ts';
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
  readonly state: Project;
}

const columns = Prisma.sql`p.id, p.number, p.title_zh, p.title_en, p.public_from, s.state FROM cases p JOIN case_state s ON s.case_id = p.id WHERE p.public_from IS NOT NULL`;

const takesAnswers = Prisma.sql`EXISTS (SELECT FROM open_step w WHERE w.case_id = p.id AND w.step = ${proposalWindow.name} AND w.closed_at IS NULL)`;

/** Listed demands, latest first. */
export async function publicDemands(
  { services: { database } }: Context,
  { text, cursor, limit = 50, open }: PagedQuery & { readonly open?: boolean | undefined },
) {
  const after = readCursor(cursor, ByInstant);
  const rows = await database.$queryRaw<Row[]>`
    SELECT ${columns} AND ${calledLike(text)} AND ${open ? takesAnswers : Prisma.sql`true`}
      AND ${after ? Prisma.sql`(p.public_from, p.id) < (${after[0]}::timestamptz, ${after[1]})` : Prisma.sql`true`}
    ORDER BY p.public_from DESC, p.id DESC LIMIT ${limit + 1}`;
  const page = pageFrom(rows, limit, (last) => cursorOf(last.public_from.toISOString(), last.id));
  const names = await directoryOf(
    database,
    [],
    page.rows.map(({ state }) => organisationOf(state, 'enterprise')),
  );
  return { rows: page.rows.flatMap((row) => demandRow(row, names) ?? []), next: page.next };
}

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
    ...(demand.open ? await waysIn(ctx, caseId, row.state) : { answer: null, ask: null, annex: null }),
    questions: await publicQuestions(database, row.state),
    withdrawn: await publicWithdrawal(database, row.state),
  };
}

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
  };
}

async function demandText(database: Database, caseId: string, hash: string): Promise<FormValues> {
  return FormValues.parse(JSON.parse((await textOfHash(database, caseId, hash)) ?? '{}'));
}
