import { numberOf } from '#papers/content-of.ts';
import { type FactOnRecord, mayHavePaper } from '#web/access/paper-access.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Names } from '#web/shapes/common.ts';
import type { PaperRef } from '#web/shapes/paper.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Fact } from '#workflows/engine/define-step.ts';
import type { Booked, Paper, Quoted } from '#workflows/engine/paper.ts';
import { papersOf } from '#workflows/papers.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { payeesOf } from './directory.ts';
import { actOf } from './event-row.ts';
import { type ChangeOnRecord, factOf, paperRecord } from './paper-record.ts';

/** A paper that is issued, with the part of the record that it is written from. */
export interface IssuedPaper {
  readonly paper: Paper<CaseState>;
  readonly change: ChangeOnRecord;
  readonly fact: Fact;
  readonly quoted: readonly Quoted[];
  readonly cited: readonly Quoted[];
  readonly acts: readonly ChangeOnRecord[];
  readonly moved: readonly Booked[];
}

interface PapersFor {
  readonly state: CaseState;
  readonly papers: IssuedPaper[];
  /** Papers that the reader could have until then. */
  readonly disposed?: { readonly at: Date; readonly papers: readonly IssuedPaper[] };
}
/** The papers of a case that this reader may have, the latest first. */
export async function papersFor(ctx: ProjectContext): Promise<PapersFor> {
  const { services, project: standing } = ctx;
  if (papersOf(standing.kind).length === 0) return { state: { id: standing.caseId }, papers: [] };
  const { caseId } = standing;
  const [{ state }, record, disposal] = await Promise.all([
    caseFile(services.database, caseId),
    paperRecord(services.database, caseId),
    services.database.caseDisposal.findFirst({ where: { caseId, confirmedAt: { not: null } }, select: { confirmedAt: true } }),
  ]);
  const papers = issuedIn(state, standing, record).toReversed();
  // its texts are gone: a paper made now would not be the one that was issued
  return disposal?.confirmedAt ? { state, papers: [], disposed: { at: disposal.confirmedAt, papers } } : { state, papers };
}

export async function paperList(ctx: ProjectContext): Promise<PaperRef[]> {
  const { state, papers } = await papersFor(ctx);
  if (papers.length === 0) return [];
  const paid = papers.map(({ paper, fact }) => paper.pays?.(fact, state));
  const payees = await payeesOf(
    ctx.services.database,
    paid.flatMap((one) => one?.payee ?? []),
  );
  const { number } = await ctx.services.database.case.findUniqueOrThrow({ where: { id: ctx.project.caseId }, select: { number: true } });
  return papers.map(({ paper, change, acts }, index) => ({
    name: paper.name,
    number: numberOf(number, paper.mark, change.version),
    titles: paper.called,
    version: change.version,
    at: change.at,
    repeats: paper.gathersFor ? [] : acts.map(({ version }) => version),
    payment: paymentOf(paid[index], payees.named),
  }));
}

const paymentOf = (paid: { purpose: string; about?: Names; payee: string; fen: number } | undefined, named: (id: string) => Names) =>
  paid ? { purpose: paid.purpose, paidFor: paid.about ?? null, payee: named(paid.payee), fen: paid.fen } : null;

/** All that were issued and that the reader may have, oldest first. */
export function issuedIn(state: CaseState, standing: Standing, record: readonly ChangeOnRecord[]): IssuedPaper[] {
  return papersOf(standing.kind)
    .flatMap((paper) => record.flatMap((_change, index) => issued(paper, { record, index }, state, standing) ?? []))
    .toSorted((one, other) => one.change.version - other.change.version);
}

interface Place {
  readonly record: readonly ChangeOnRecord[];
  readonly index: number;
}
function issued(paper: Paper<CaseState>, { record: whole, index }: Place, state: CaseState, standing: Standing): IssuedPaper | undefined {
  const change = whole[index];
  const [own] = change ? factsIn(change, paper.issuedBy) : [];
  if (!change || !own) return undefined;
  const record = whole.slice(0, index + 1);
  const quotes = (paper.quotes ?? []).map((is) => record.flatMap((one) => factsIn(one, is).slice(0, 1)).at(-1));
  const found = quotes.filter((one) => one !== undefined);
  if (found.length < quotes.length) return undefined;
  const { cites, gathersFor } = paper;
  if (gathersFor !== undefined && !standing.sides.has(gathersFor) && !standing.sides.has('platform')) return undefined;
  const cited = cites ? record.flatMap((one) => factsIn(one, cites)) : [];
  // in the order in which the paper names them
  const acts = (paper.reads?.(record, change, state) ?? []).flatMap(({ version }) => record.find((one) => one.version === version) ?? []);
  const moved = change.transfers.filter((one) => paper.moves?.(one) ?? false);
  const said = {
    facts: [own, ...found, ...cited].map(({ onRecord }) => onRecord),
    acts: acts.flatMap(({ actRow }) => (actRow ? [actOf(actRow)] : [])),
    moved,
    anonymous: paper.anonymous ?? [],
  };
  if (acts.some(({ actRow }) => !actRow?.document) || !mayHavePaper(state, standing, said)) return undefined;
  return { paper, change, fact: own.fact, quoted: found, cited, acts, moved };
}

function factsIn({ rows, actRow, at }: ChangeOnRecord, is: (fact: Fact) => boolean): (Quoted & { readonly onRecord: FactOnRecord })[] {
  return rows
    .filter((row) => row.n > 0 && is(factOf(row)))
    .map((row) => {
      const line = { n: row.n, type: row.type, key: row.key, details: row.details as Record<string, unknown> };
      return { at, fact: factOf(row), onRecord: { line, act: actRow && actOf(actRow) } };
    });
}
