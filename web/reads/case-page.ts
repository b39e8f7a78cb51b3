import type { CaseModel } from '#prisma/generated/models.ts';
import { isMine } from '#web/access/asked.ts';
import { readerOf, type Standing } from '#web/access/standing.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { CasePage } from '#web/shapes/case.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { type Directory, directoryOf } from './directory.ts';
import type { EventRow } from './event-row.ts';
import { railOf } from './rail.ts';
import { linesOf, stageDates, visibleLines } from './visible-lines.ts';
import { type OpenStepRow, type StepSpan, waitingRows } from './waiting.ts';

/** The data common to all pages of a case. */
export interface CaseRead {
  readonly page: CasePage;
  /** The visible part of the record, oldest first. */
  readonly told: readonly EventRow[];
}

export const casePage = async (ctx: ProjectContext): Promise<CasePage> => {
  const { state } = await caseFile(ctx.services.database, ctx.project.caseId);
  return (await readCase(ctx, state)).page;
};

export async function readCase({ services, project: standing }: ProjectContext, state: CaseState): Promise<CaseRead> {
  const { database } = services;
  const { caseId } = standing;
  const [row, open, spans, lines, started] = await Promise.all([
    database.case.findUnique({
      where: { id: caseId },
      select: { id: true, number: true, titleZh: true, titleEn: true, openedAt: true, endedAt: true },
    }),
    database.openStep.findMany({
      where: { caseId, closedAt: null },
      orderBy: [{ dueAt: { sort: 'asc', nulls: 'last' } }, { key: 'asc' }],
    }),
    spansOf(database, caseId),
    linesOf(database, caseId),
    begunCalls(database, standing),
  ]);
  if (!row) throw fail('NOT_FOUND');
  const parties = shownParties(state, standing);
  const names = await directoryOf(
    database,
    open.map(({ personId }) => personId),
    [...parties.map(({ organisation }) => organisation), ...open.map(({ organisationId }) => organisationId)],
  );
  return caseReadOf(standing, state, { row, open, spans, lines, started }, names);
}

/** What of a case is on record. */
export interface CaseOnRecord {
  readonly row: Pick<CaseModel, 'id' | 'number' | 'titleZh' | 'titleEn' | 'openedAt' | 'endedAt'>;
  /** In the order in which it is due. */
  readonly open: readonly OpenStepRow[];
  readonly spans: readonly StepSpan[];
  readonly lines: readonly EventRow[];
  /** Open calls that the reader has begun to answer. */
  readonly started: readonly string[];
}

/** The record as one reader has it. */
export function caseReadOf(
  standing: Standing,
  state: CaseState,
  { row, open, spans, lines, started }: CaseOnRecord,
  names: Directory,
): CaseRead {
  const kind = kindNamed(standing.kind);
  const summary = kind.summary(state);
  const told = visibleLines(state, standing, lines);
  const last = told.at(-1);
  const parties = shownParties(state, standing);
  const begun = new Set(started);
  const waiting = waitingRows(state, standing, open, spans, names, begun);
  const asked = new Set(waiting.filter(({ mine }) => mine).map(({ step }) => step));
  const page: CasePage = {
    id: row.id,
    kind: standing.kind,
    number: row.number,
    titles: { zh: row.titleZh, en: row.titleEn },
    phase: kind.shownPhase?.(state) ?? summary.phase,
    stage: summary.stage,
    openedAt: row.openedAt.toISOString(),
    updatedAt: (last?.at ?? row.openedAt).toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    version: last?.version ?? 1,
    parties: parties.flatMap((party) => {
      const organisation = names.organisation(party.organisation);
      return organisation ? [{ side: party.part, organisation }] : [];
    }),
    sides: [...standing.sides],
    rail: railOf(kind.stages, summary, stageDates(told)),
    waiting,
    // what is asked already is not offered as well
    offered: open
      .filter((step) => step.optional && !asked.has(step.step) && isMine(standing, step))
      .map(({ key, step }) => ({ key, step })),
  };
  return { page, told };
}

/** Open calls to which the viewer has begun to write an answer: `meant` in SQL says the same. */
async function begunCalls(database: Database, { caseId, person, organisation }: Standing): Promise<string[]> {
  if (!person || !organisation) return [];
  const rows = await database.rows<{ key: string }>`
    SELECT DISTINCT o.key FROM open_step o JOIN draft b ON b.case_id = o.case_id AND b.key = o.key
    WHERE o.case_id = ${caseId} AND o.closed_at IS NULL AND o.optional AND o.organisation_id IS NULL AND o.person_id IS NULL
      AND o.role NOT IN (${participant}, 'public') AND b.person_id = ${person} AND b.organisation_id = ${organisation}`;
  return rows.map(({ key }) => key);
}

/** In the order of the kind's parts. */
function shownParties(state: CaseState, standing: Standing) {
  const { sides, summary, mayKnowParty } = kindNamed(standing.kind);
  const { parties } = summary(state);
  return Object.keys(sides.offices)
    .flatMap((part) => parties.filter((party) => party.part === part))
    .filter(({ part }) => mayKnowParty?.(state, readerOf(standing), part) ?? true);
}

/** The first opening and the latest deadline of each step. */
async function spansOf(database: Database, caseId: string): Promise<StepSpan[]> {
  const rows = await database.openStep.groupBy({ by: ['step'], where: { caseId }, _min: { openedAt: true }, _max: { dueAt: true } });
  return rows.map(({ step, _min, _max }) => ({ step, openedAt: _min.openedAt ?? new Date(0), dueAt: _max.dueAt }));
}
