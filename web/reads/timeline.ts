import { z } from 'zod';
import { doerOf } from '#web/access/doer.ts';
import { knownTo } from '#web/access/may-read.ts';
import type { Standing } from '#web/access/standing.ts';
import type { Timeline, TimelineRow } from '#web/shapes/case.ts';
import { Details, StageName } from '#web/shapes/common.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { CursorNumber, cursorOf, readCursor } from './cursor.ts';
import { type RecordedNames, recordedNames } from './directory.ts';
import { actOf, type EventRow } from './event-row.ts';
import { recorded, stateOf } from './recorded-documents.ts';
import { linesOf, visibleLines } from './visible-lines.ts';
import { withdrawnIn } from './withdrawn.ts';

/** The visible events, of one stage where it is named, latest first. Forms are not part of it: they are documents. */
export async function timeline(
  ctx: ProjectContext,
  { cursor, limit = 100, stage = null }: { cursor?: string | undefined; limit?: number | undefined; stage?: string | null | undefined },
): Promise<Timeline> {
  const { project: standing } = ctx;
  const { database } = ctx.services;
  const { caseId } = standing;
  const after = readCursor(cursor, z.tuple([CursorNumber]));
  const [{ state }, newest] = await Promise.all([
    caseFile(database, caseId),
    database.rows<{ version: number }>`
      SELECT DISTINCT version FROM event WHERE case_id = ${caseId} AND (${after?.[0] ?? null}::int IS NULL OR version < ${after?.[0] ?? null})
        AND (${stage}::text IS NULL OR stage = ${stage})
      ORDER BY version DESC LIMIT ${limit + 1}`,
  ]);
  // whole versions at a time: what followed from an act is judged with it
  const versions = newest.slice(0, limit).map(({ version }) => version);
  const last = versions.at(-1);
  const rows = last === undefined ? [] : await linesOf(database, caseId, versions);
  const seen = visibleLines(state, standing, rows);
  const [names, shut, withdrawn] = await Promise.all([
    recordedNames(
      database,
      seen.flatMap((row) => [row.personId, row.forPersonId, personIn(row)]),
      seen.flatMap((row) => [row.organisationId, bidderIn(row)]),
    ),
    sealedAmong(ctx, seen),
    withdrawnIn(database, caseId),
  ]);
  return {
    rows: latestFirst(seen).map((row) => timelineRow(state, standing, row, names, shut, withdrawn)),
    next: newest.length > limit && last !== undefined ? cursorOf(last) : null,
  };
}

/** By version; what followed from an act stays in its order. */
const latestFirst = (rows: readonly EventRow[]) => rows.toSorted((a, b) => b.version - a.version || a.n - b.n);

/** Versions of documents that are sealed to the viewer as well. */
async function sealedAmong(ctx: ProjectContext, rows: readonly EventRow[]): Promise<ReadonlySet<number>> {
  if (!rows.some(({ documentState }) => documentState === 'sealed')) return none;
  const all = await recorded(ctx, ctx.project.caseId);
  return new Set(all.filter((row) => stateOf(row, ctx.project) === 'sealed').map(({ version }) => version));
}
const none: ReadonlySet<number> = new Set();

/** The person whom a fact names. */
export function personIn({ n, details }: EventRow): string | null {
  const { person } = details as Readonly<Record<string, unknown>>;
  return n > 0 && typeof person === 'string' ? person : null;
}

/** The university whose proposal a fact names; a line is visible with access to all of its details. */
export function bidderIn({ n, details }: EventRow): string | null {
  const { proposal } = details as Readonly<Record<string, unknown>>;
  return n > 0 && typeof proposal === 'string' ? proposal : null;
}

/** One line as its reader has it. `shut`: versions of documents that are sealed to the reader. */
export function timelineRow(
  state: CaseState,
  standing: Standing,
  row: EventRow,
  namesAt: RecordedNames,
  shut: ReadonlySet<number> = none,
  withdrawn: ReadonlyMap<number, Date> = new Map(),
): TimelineRow {
  const isAct = row.n === 0;
  const known = knownTo(state, standing, actOf(row));
  const names = namesAt(row.at);
  return {
    version: row.version,
    n: row.n,
    type: row.type,
    cause: row.cause,
    at: row.at.toISOString(),
    stage: row.stage === null ? null : StageName.parse(row.stage),
    step: row.step,
    outcome: row.outcome,
    subject: row.subject,
    by: isAct
      ? doerOf(known, { person: row.personId, represented: row.forPersonId, organisation: row.organisationId, role: row.role }, names)
      : null,
    details: isAct ? {} : Details.parse(row.details),
    person: names.person(personIn(row))?.names ?? null,
    bidder: names.organisation(bidderIn(row))?.names ?? null,
    document: isAct && row.document !== null && row.documentState !== 'missing' && known.read && !shut.has(row.version),
    withdrawnAt: (isAct && withdrawn.get(row.version)?.toISOString()) || null,
  };
}
