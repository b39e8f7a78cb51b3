import { numberOf } from '#papers/content-of.ts';
import { type FactOnRecord, mayHavePaper } from '#web/access/paper-access.ts';
import type { Standing } from '#web/access/standing.ts';
import type { PaperRef } from '#web/shapes/paper.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Fact } from '#workflows/engine/define-step.ts';
import type { Booked, Paper, Quoted } from '#workflows/engine/paper.ts';
import { papersOf } from '#workflows/papers.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { actOf } from './event-row.ts';
import { type ChangeOnRecord, factOf, paperRecord } from './paper-record.ts';

/** A paper that is issued, with the part of the record that it is written from. */
export interface IssuedPaper {
  readonly paper: Paper<CaseState>;
  readonly change: ChangeOnRecord;
  readonly fact: Fact;
  readonly quoted: readonly Quoted[];
  readonly acts: readonly ChangeOnRecord[];
  readonly moved: readonly Booked[];
}

/** The papers of a case that this reader may have, the latest first. */
export async function papersFor(ctx: ProjectContext): Promise<{ readonly state: CaseState; readonly papers: IssuedPaper[] }> {
  const { services, project: standing } = ctx;
  if (papersOf(standing.kind).length === 0) return { state: { id: standing.caseId }, papers: [] };
  const [{ state }, record] = await Promise.all([
    caseFile(services.database, standing.caseId),
    paperRecord(services.database, standing.caseId),
  ]);
  return { state, papers: issuedIn(state, standing, record).toReversed() };
}

export async function paperList(ctx: ProjectContext): Promise<PaperRef[]> {
  const { papers } = await papersFor(ctx);
  if (papers.length === 0) return [];
  const { number } = await ctx.services.database.case.findUniqueOrThrow({ where: { id: ctx.project.caseId }, select: { number: true } });
  return papers.map(({ paper, change, acts }) => ({
    name: paper.name,
    number: numberOf(number, paper.mark, change.version),
    titles: paper.called,
    version: change.version,
    at: change.at,
    repeats: acts.map(({ version }) => version),
  }));
}

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
  const own = change && factIn(change, paper.issuedBy);
  if (!own) return undefined;
  const record = whole.slice(0, index + 1);
  const quotes = (paper.quotes ?? []).map((is) => record.map((one) => factIn(one, is)).findLast((found) => found !== undefined));
  const found = quotes.filter((one) => one !== undefined);
  if (found.length < quotes.length) return undefined;
  const versions = new Set((paper.reads?.(record, change, state) ?? []).map(({ version }) => version));
  const acts = record.filter(({ version }) => versions.has(version));
  const moved = change.transfers.filter((one) => paper.moves?.(one) ?? false);
  const said = {
    facts: [own, ...found].map(({ onRecord }) => onRecord),
    acts: acts.flatMap(({ actRow }) => (actRow ? [actOf(actRow)] : [])),
    moved,
  };
  if (acts.some(({ actRow }) => !actRow?.document) || !mayHavePaper(state, standing, said)) return undefined;
  return { paper, change, fact: own.fact, quoted: found, acts, moved };
}

function factIn(
  { rows, actRow, at }: ChangeOnRecord,
  is: (fact: Fact) => boolean,
): (Quoted & { readonly onRecord: FactOnRecord }) | undefined {
  const row = rows.find((one) => one.n > 0 && is(factOf(one)));
  if (!row) return undefined;
  const line = { n: row.n, type: row.type, key: row.key, details: row.details as Record<string, unknown> };
  return { at, fact: factOf(row), onRecord: { line, act: actRow && actOf(actRow) } };
}
