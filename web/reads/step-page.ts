import { randomUUID } from 'node:crypto';
import { actorFor, askedBy, isMeantAtAll, isMine } from '#web/access/asked.ts';
import { currentGrants } from '#web/access/current-grants.ts';
import { doerOf } from '#web/access/doer.ts';
import { type ActAbout, knownTo } from '#web/access/may-read.ts';
import { readerOf, type Standing, standingAs } from '#web/access/standing.ts';
import { loadDrafts } from '#web/documents/drafts.ts';
import { fail } from '#web/errors/failure.ts';
import { ownUploads } from '#web/files/uploads.ts';
import type { Database } from '#web/server/database.server.ts';
import { About, Hold, type PersonRef, StageName } from '#web/shapes/common.ts';
import { shownOutcome } from '#web/shapes/shown-outcome.ts';
import type { Decision, StepPage } from '#web/shapes/step.ts';
import type { Known } from '#workflows/engine/access.ts';
import { provisionalYearsOf } from '#workflows/engine/calendars.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { kindNamed, stepNamed } from '#workflows/kinds.ts';
import { besideDocuments, latestOwn } from './beside-documents.ts';
import { byName } from './by-name.ts';
import { caseFile } from './case-file.ts';
import type { ProjectContext } from './context.ts';
import { deadlineRevisions } from './deadline-revisions.ts';
import { writersAt } from './desk.ts';
import { directoryOf, payeesOf, recordedNames } from './directory.ts';
import { actOf } from './event-row.ts';
import { explained } from './explained.ts';
import { mayVisit } from './may-visit.ts';
import { packageFor } from './packages.ts';
import { accountsForPayment } from './payee-accounts.ts';
import { paymentsAsked } from './payments-asked.ts';
import { namesOfParts, namesOfSheets } from './references.ts';
import { remarksBeside, remarksByField } from './remarks-on-form.ts';
import { noAids, stepAids } from './step-aids.ts';
import type { OpenStepRow } from './waiting.ts';
import { writtenBy } from './written-by.ts';

type Row = OpenStepRow & {
  readonly openedVersion: number;
  readonly offers: readonly string[];
  readonly closedAt: Date | null;
  readonly closedWhy: string | null;
};

/** All that the page of one opening shows: whose turn it is, what may be done, what to know for it, and how it ended. */
export async function stepPage(ctx: ProjectContext, key: string): Promise<StepPage> {
  const { services, project: standing } = ctx;
  const { database } = services;
  const { caseId } = standing;
  const [row, project, { state, books }] = await Promise.all([
    database.openStep.findFirst({ where: { caseId, key, kind: 'step' }, orderBy: { openedVersion: 'desc' } }),
    database.case.findUnique({ where: { id: caseId }, select: { number: true, titleZh: true, titleEn: true } }),
    caseFile(database, caseId),
  ]);
  const step = row && stepNamed(row.step);
  const settled = row && (await settlementOf(database, caseId, row));
  if (!row || !step || !project) throw fail('NOT_FOUND');
  const known = knownTo(state, standing, askedBy(row));
  const knownAct = settled && knownTo(state, standing, settled);
  if (!mayVisit(standing, row, knownAct ?? known)) throw fail('NOT_FOUND');

  const kind = kindNamed(standing.kind);
  const summary = kind.summary(state);
  const standsFor = stateOf(standing, row);
  const acts = standsFor === 'mine';
  const actor = row.closedAt ? undefined : actorFor(standing, row);
  const reading = actor?.actingFor ? { ...ctx, project: standingAs(standing, row.step, actor.actingFor.person) } : ctx;
  const bidderIds = step.concerns?.(state).filter((id) => kind.mayKnowConcerned?.(state, readerOf(standing), id)) ?? [];
  const opening = { subject: row.subject, seat: row.seat ?? undefined, about: About.parse(row.about) };
  const outcomes = outcomesOf(step, row);
  const offered = outcomes.map(({ name }) => name);
  const [names, colleagues, drafts, prefilled, read, decision, revisions, packaged, uploads, writers] = await Promise.all([
    directoryOf(
      database,
      [row.personId, actor?.actingFor?.person, acts ? row.subject : null],
      [row.organisationId, ...bidderIds, acts ? row.subject : null],
    ),
    colleaguesFor(ctx, standing, row),
    acts && standing.person ? loadDrafts(ctx, key) : [],
    acts ? latestOwn(ctx, state, step.resumes?.(state) ?? [row.step], row) : null,
    standing.sides.size > 0
      ? besideDocuments(
          reading,
          state,
          row.subject,
          [...remarksBeside(state, key), ...(step.beside?.(state, opening) ?? [])],
          kind.background?.(state, row.stage) ?? [],
        )
      : { beside: [], context: [] },
    row.closedAt ? decisionOf(database, row, settled, knownAct) : null,
    deadlineRevisions(database, caseId, row),
    acts ? (step.archives ? ('archive' as const) : packageFor(ctx, row.step, offered)) : null,
    acts ? ownUploads(ctx, key) : [],
    acts && step.together
      ? writersAt(database, { caseId, key, organisationId: standing.organisation ?? '', personId: standing.person ?? '' })
      : null,
  ]);
  const payments = acts ? paymentsAsked(state, books, step, row) : [];
  const paid = payments.map(({ payee }) => payee);
  const taxpayers = payments.flatMap(({ taxpayer }) => taxpayer ?? []);
  const [payees, accounts] = await Promise.all([payeesOf(database, [...paid, ...taxpayers]), accountsForPayment(database, paid)]);
  const all = [...read.beside, ...read.context];
  const aids = acts ? await stepAids(reading, { state, books }, step, opening, all, offered) : noAids;
  const parts = all.flatMap((document) => document.parts);
  const [called, calledInSheets] = await Promise.all([namesOfParts(ctx, state, parts), namesOfSheets(ctx, state, aids.sheets)]);
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
    code: step.code,
    stage: StageName.parse(row.stage),
    subject: row.subject,
    seat: row.seat,
    about: known.about(opening.about),
    openedVersion: row.openedVersion,
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    overdue: row.closedAt === null && row.hold === null && row.dueAt !== null && row.dueAt.getTime() < Date.now(),
    hold: row.closedAt ? null : Hold.nullable().parse(row.hold),
    provisionalYears: row.closedAt ? [] : provisionalYearsOf(row.calendar),
    revisions,
    state: standsFor,
    asked: doerOf(known, { person: row.personId, organisation: row.organisationId, role: row.role }, names) as StepPage['asked'],
    whose: (acts && step.subjectIs && names[step.subjectIs](row.subject)?.names) || null,
    actingFor: names.person(actor?.actingFor?.person),
    colleagues,
    outcomes,
    payments: payments.map(({ payee, taxpayer, formula, ...rest }) => ({
      ...rest,
      payee: payees.named(payee),
      taxpayer: taxpayer === undefined ? null : payees.named(taxpayer),
      formula: explained(formula),
      account: accounts.get(payee),
    })),
    repeatable: step.repeatable === true,
    closesAtDue: step.closesAtDue === true,
    silence: step.silence ? { secondNotice: step.silence.secondNotice !== undefined } : null,
    drafts,
    together: writers === null ? null : { writers },
    package: packaged,
    uploads,
    prefilled,
    remarks: acts ? remarksByField(state, row, read.beside) : {},
    ...aids,
    written: acts ? await writtenBy(ctx, read.beside) : [],
    bidders: bidderIds.flatMap((id) => names.organisation(id) ?? []),
    ...read,
    names: { ...called, ...calledInSheets },
    rows: { ...step.rows },
    decision,
    submissionId: randomUUID(),
  };
}

function stateOf(standing: Standing, row: Row): StepPage['state'] {
  if (row.closedAt) return 'closed';
  if (isMine(standing, row)) return 'mine';
  return isMeantAtAll(standing, row) ? 'not-again' : 'others';
}

const outcomesOf = (step: StepDefinition<CaseState>, { offers }: Row): StepPage['outcomes'] =>
  Object.entries(step.outcomes)
    .filter(([name]) => offers.length === 0 || offers.includes(name))
    .map(([name, definition]) => shownOutcome(name, definition));

/** Other persons who may do it, within the viewer's own organisation. */
async function colleaguesFor(
  { services: { database }, locale }: ProjectContext,
  { organisation, person, caseId }: Standing,
  row: Row,
): Promise<PersonRef[]> {
  if (!organisation || row.organisationId !== organisation || row.personId !== null) return [];
  const people = await database.person.findMany({
    where: {
      id: { notIn: [...row.notPersons, ...(person ? [person] : [])] },
      grants: {
        some: {
          organisationId: organisation,
          role: row.role,
          ...currentGrants(caseId),
        },
      },
    },
    select: { id: true, nameZh: true, nameEn: true },
    orderBy: { id: 'asc' },
    take: 500,
  });
  const named = people.map(({ id, nameZh, nameEn }) => ({ id, names: { zh: nameZh, en: nameEn } }));
  return byName(named, locale, (one) => one).slice(0, 20);
}

interface Settled extends ActAbout {
  readonly at: Date;
  readonly represented: string | null;
}
/** The act that settled it; null where it is open, or time or another act has closed it. */
async function settlementOf(
  database: Database,
  caseId: string,
  { key, closedWhy, openedVersion }: Row & { key: string },
): Promise<Settled | null> {
  if (closedWhy !== 'decided') return null;
  const event = await database.event.findFirst({
    where: { caseId, key, n: 0, version: { gt: openedVersion } },
    orderBy: { version: 'asc' },
  });
  return event && { ...actOf(event), represented: event.forPersonId, at: event.at };
}

/** The decision: its author, time and outcome. */
async function decisionOf(database: Database, row: Row, settled: Settled | null, known: Known | null): Promise<Decision> {
  const names = settled && (await recordedNames(database, [settled.person, settled.represented], [settled.organisation]));
  const nobody = { person: null, for: null, organisation: null, role: null };
  return {
    outcome: settled?.outcome ?? null,
    why: row.closedWhy === 'expired' || row.closedWhy === 'superseded' || row.closedWhy === 'withdrawn' ? row.closedWhy : 'decided',
    ...(settled && known && names ? doerOf(known, settled, names(settled.at)) : nobody),
    at: (row.closedAt ?? new Date(0)).toISOString(),
  };
}
