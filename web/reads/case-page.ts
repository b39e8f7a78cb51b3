import type { CaseModel } from '#prisma/generated/models.ts';
import { isOffered } from '#web/access/asked.ts';
import { readerOf, type Standing } from '#web/access/standing.ts';
import { fail } from '#web/errors/failure.ts';
import type { CasePage } from '#web/shapes/case.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed, stepNamed } from '#workflows/kinds.ts';
import { begunCalls } from './begun-calls.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { type Directory, directoryOf } from './directory.ts';
import type { EventRow } from './event-row.ts';
import { railOf } from './rail.ts';
import { spansByCase } from './spans.ts';
import { mayTalk } from './thread.ts';
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
    spansByCase(database, [caseId]),
    linesOf(database, caseId),
    begunCalls(database, standing, [caseId]),
  ]);
  if (!row) throw fail('NOT_FOUND');
  const parties = shownParties(state, standing);
  const sealer = sealingIn(state, standing, lines)?.personId;
  const names = await directoryOf(
    database,
    [...open.flatMap(({ personId, step, subject }) => (isAboutPerson(step) ? [personId, subject] : [personId])), sealer],
    [...parties.map(({ organisation }) => organisation), ...open.map(({ organisationId }) => organisationId)],
  );
  return caseReadOf(
    standing,
    state,
    { row, open, spans: spans.get(caseId) ?? [], lines, started: started.get(caseId) ?? new Set() },
    names,
  );
}

/** What of a case is on record. */
export interface CaseOnRecord {
  readonly row: Pick<CaseModel, 'id' | 'number' | 'titleZh' | 'titleEn' | 'openedAt' | 'endedAt'>;
  /** In the order in which it is due. */
  readonly open: readonly OpenStepRow[];
  readonly spans: readonly StepSpan[];
  readonly lines: readonly EventRow[];
  /** Open calls that the reader has begun to answer. */
  readonly started: ReadonlySet<string>;
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
  const sealing = sealingIn(state, standing, lines);
  const parties = shownParties(state, standing);
  const waiting = waitingRows(state, standing, open, spans, names, started);
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
    rail: railOf(kind.stages, summary, stageDates(told), new Set(waiting.flatMap(({ kind, stage }) => (kind === 'step' ? [stage] : [])))),
    waiting,
    // neither what is asked already, nor what its doer has done
    offered: open
      .filter((step) => step.optional && !asked.has(step.step) && isOffered(state, standing, step))
      .map(({ key, step, offers, subject, openedVersion, personId }) => ({
        key,
        step,
        outcome: offers.length === 1 ? (offers[0] ?? null) : null,
        person: isAboutPerson(step) ? (names.person(subject)?.names ?? null) : null,
        isNew: personId !== null && personId === standing.person && openedVersion === (last?.version ?? 1),
      })),
    ownSealing: sealing ? { at: sealing.at, person: names.person(sealing.personId), dueAt: sealing.dueAt } : null,
    mayTalk: mayTalk(state, standing),
  };
  return { page, told };
}

/** What the viewer's own organisation has sealed, with the person who has done it. */
function sealingIn(state: CaseState, standing: Standing, lines: readonly EventRow[]) {
  const own = kindNamed(standing.kind).ownSealing?.(state, readerOf(standing));
  const act = own && lines.find(({ n, document }) => n === 0 && document === own.hash);
  return own && { at: own.at, dueAt: own.why === 'until' ? own.dueAt : null, personId: act?.personId ?? null };
}

const isAboutPerson = (step: string) => stepNamed(step)?.subjectIs === 'person';

/** In the order of the kind's parts. */
function shownParties(state: CaseState, standing: Standing) {
  const { sides, summary, mayKnowParty } = kindNamed(standing.kind);
  const { parties } = summary(state);
  return Object.keys(sides.offices)
    .flatMap((part) => parties.filter((party) => party.part === part))
    .filter(({ part }) => mayKnowParty?.(state, readerOf(standing), part) ?? true);
}
