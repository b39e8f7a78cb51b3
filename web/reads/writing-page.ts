import { randomUUID } from 'node:crypto';
import { draftsAt } from '#web/documents/drafts.ts';
import { fail } from '#web/errors/failure.ts';
import { ownUploads } from '#web/files/uploads.ts';
import { About, StageName } from '#web/shapes/common.ts';
import type { WritingPage } from '#web/shapes/desk.ts';
import { shownOutcome } from '#web/shapes/shown-outcome.ts';
import { kindNamed, stepNamed } from '#workflows/kinds.ts';
import { besideDocuments, latestOwn } from './beside-documents.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { deskAt } from './desk.ts';
import { personRefs } from './directory.ts';
import { namesOfParts } from './references.ts';
import { stepAids } from './step-aids.ts';

/** What the form offers, begins from and has beside it is what its holder would read there; the co-writer was asked to write in exactly that. */
export async function writingPage(ctx: ProjectContext, key: string, of: string): Promise<WritingPage> {
  const { database } = ctx.services;
  const { caseId } = ctx.project;
  const desk = await deskAt(ctx, key, of);
  const { row } = desk;
  const [project, file] = await Promise.all([
    database.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true, titleZh: true, titleEn: true } }),
    caseFile(database, caseId),
  ]);
  const { state } = file;
  const step = stepNamed(row.step);
  if (!step || desk.own) throw fail('NOT_FOUND');
  const kind = kindNamed(ctx.project.kind);
  const summary = kind.summary(state);
  const opening = { subject: row.subject, seat: row.seat ?? undefined, about: About.parse(row.about) };
  const offered = Object.keys(step.outcomes).filter((name) => row.offers.length === 0 || row.offers.includes(name));
  const asHolder = { ...ctx, project: desk.holder };
  const [drafts, prefilled, aids, uploads, names, { beside }] = await Promise.all([
    draftsAt(ctx, desk),
    latestOwn(asHolder, state, step.resumes?.(state) ?? [row.step], row),
    stepAids(asHolder, file, step, opening, [], offered),
    ownUploads(ctx, key),
    personRefs(database, [desk.personId]),
    besideDocuments(asHolder, state, row.subject, step.beside?.(state, opening) ?? [], [], ctx.project),
  ]);
  const holder = names.get(desk.personId);
  if (!holder) throw fail('NOT_FOUND');
  return {
    project: {
      id: caseId,
      number: project.number,
      titles: { zh: project.titleZh, en: project.titleEn },
      phase: kind.shownPhase?.(state) ?? summary.phase,
      stage: summary.stage,
      isPublic: summary.publicFrom !== null,
    },
    key,
    step: row.step,
    stage: StageName.parse(row.stage),
    about: opening.about,
    payments: [],
    openedVersion: row.openedVersion,
    dueAt: row.dueAt?.toISOString() ?? null,
    outcomes: offered.map((name) => shownOutcome(name, step.outcomes[name] ?? {})),
    drafts,
    prefilled,
    suggested: aids.suggested,
    choices: aids.choices,
    rows: { ...step.rows },
    uploads,
    beside,
    names: await namesOfParts(
      asHolder,
      state,
      beside.flatMap(({ parts }) => parts),
    ),
    holder,
    submissionId: randomUUID(),
  };
}
