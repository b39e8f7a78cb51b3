import { randomUUID } from 'node:crypto';
import { mayRead } from '#web/access/may-read.ts';
import { shownTo } from '#web/access/shown-to.ts';
import { personalSides, type Standing } from '#web/access/standing.ts';
import { readCopy } from '#web/documents/package-parts.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import { fail } from '#web/trpc/failure.ts';
import type { ProjectContext } from '#web/trpc/trpc.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Directory, directoryOf } from './directory.ts';
import { projectFile } from './project-file.ts';
import { FormValues, StageName } from './shapes/common.ts';
import type { DocumentRef } from './shapes/project.ts';
import type { DocumentPart, OpenedDocument } from './shapes/step.ts';

/** One recorded form: the act that submitted it, and how much of it there is to read. */
interface Recorded {
  readonly version: number;
  readonly at: Date;
  readonly stage: string;
  readonly step: string;
  readonly outcome: string;
  readonly subject: string;
  /** The opening it was sent for: step, subject, seat. */
  readonly key: string;
  readonly person_id: string | null;
  readonly organisation_id: string | null;
  readonly role: string | null;
  readonly hash: string;
  readonly submission_id: string;
  readonly is_sealed: boolean;
  readonly is_opened: boolean;
  readonly is_there: boolean;
  readonly has_copy: boolean;
}

const about = ({ step, subject, outcome, person_id, organisation_id, role }: Recorded) => ({
  step,
  subject,
  outcome,
  person: person_id,
  organisation: organisation_id,
  role,
});

/** All of the case, or the one of this version. */
async function recorded({ services }: ProjectContext, caseId: string, version: number | null = null): Promise<Recorded[]> {
  return services.database.$queryRaw<Recorded[]>`
    SELECT e.version, e.at, e.stage, e.step, e.outcome, e.subject, e.key, e.person_id, e.organisation_id, e.role, e.document AS hash, e.submission_id,
      coalesce(d.envelope IS NOT NULL, false) AS is_sealed, coalesce(d.envelope IS NOT NULL AND d.body IS NOT NULL, false) AS is_opened,
      d.hash IS NOT NULL AS is_there, coalesce(d.organisation_copy IS NOT NULL, false) AS has_copy
    FROM event e LEFT JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
    WHERE e.case_id = ${caseId} AND e.n = 0 AND e.document IS NOT NULL AND (${version}::int IS NULL OR e.version = ${version}) ORDER BY e.version DESC`;
}

/** Documents the viewer may open, and those of its own that are sealed. Latest first; of others' sealed ones nothing is said. */
export async function documentList(ctx: ProjectContext): Promise<DocumentRef[]> {
  const { project: standing, services } = ctx;
  const [{ state }, rows] = await Promise.all([projectFile(services.database, standing.caseId), recorded(ctx, standing.caseId)]);
  const seen = rows.filter((row) => mayRead(state, standing, about(row)));
  const names = await namesFor(ctx, seen);
  return seen.map((row) => refOf(row, standing, names));
}

const namesFor = ({ services }: ProjectContext, rows: readonly Recorded[]) =>
  directoryOf(
    services.database,
    rows.map(({ person_id }) => person_id),
    rows.flatMap(({ organisation_id, subject }) => [organisation_id, subject]),
  );

function refOf(row: Recorded, standing: Standing, names: Directory): DocumentRef {
  // the public's and the experts' names are for the platform's staff
  const hidden =
    (row.role === 'public' || row.role?.startsWith('expert')) && !standing.sides.has('platform') && row.person_id !== standing.person;
  return {
    hash: row.hash,
    step: row.step,
    stage: StageName.parse(row.stage),
    outcome: row.outcome,
    subject: row.subject,
    at: row.at.toISOString(),
    version: row.version,
    by: {
      person: hidden ? null : names.person(row.person_id),
      organisation: hidden ? null : names.organisation(row.organisation_id),
      role: row.role,
    },
    about: row.subject === row.organisation_id ? null : names.organisation(row.subject),
    state: stateOf(row, standing),
  };
}
function stateOf(row: Recorded, { organisation }: Standing): DocumentRef['state'] {
  if (!row.is_there) return 'missing';
  if (!row.is_sealed) return 'plain';
  if (row.is_opened) return 'opened';
  return row.has_copy && row.organisation_id === organisation ? 'own-sealed' : 'sealed';
}

/** One document with its text; the opening is recorded. A sealed one is refused to everybody, who asks makes no difference. */
export async function openDocument(ctx: ProjectContext, version: number): Promise<OpenedDocument> {
  const { project: standing, services } = ctx;
  const [{ state }, [row]] = await Promise.all([projectFile(services.database, standing.caseId), recorded(ctx, standing.caseId, version)]);
  if (!row || !mayRead(state, standing, about(row))) throw fail('NOT_FOUND');
  const parts = await textOf(ctx, state, row);
  const { person, organisation, caseId } = standing;
  if (person && organisation)
    await services.database.documentOpening.create({
      data: { id: randomUUID(), caseId, version, personId: person, organisationId: organisation },
    });
  return { ...refOf(row, standing, await namesFor(ctx, [row])), parts };
}

/** Throws SEALED where nobody may read it yet. The nonce of a sealed one is left out. */
async function textOf({ services, project: standing }: ProjectContext, project: Project, row: Recorded): Promise<DocumentPart[]> {
  const { database, keys } = services;
  const state = stateOf(row, standing);
  if (state === 'missing') throw fail('NOT_FOUND');
  if (state === 'sealed') throw fail('SEALED');
  const document = await database.document.findUnique({
    where: { caseId_submissionId_hash: { caseId: standing.caseId, submissionId: row.submission_id, hash: row.hash } },
    select: { body: true, organisationCopy: true },
  });
  if (state === 'own-sealed' && document?.organisationCopy)
    return partsOf(row.step, row.outcome, readCopy(document.organisationCopy, keys, standing.caseId, row.organisation_id ?? ''));
  if (!document?.body) throw fail('SEALED');
  const body = FormValues.parse(JSON.parse(document.body));
  return partsOf(row.step, row.outcome, row.is_sealed ? body : { form: body }).map((part) => ({
    ...part,
    values: shownTo(project, standing, about(row), part.values),
  }));
}

/** Texts for the drawer beside a form: what the act at hand is about. At most `most`, latest first, one per step, subject, seat and organisation (or person, who judges or invents); reading them is recorded too. */
export async function contextDocuments(
  ctx: ProjectContext,
  state: Project,
  wanted: (row: { hash: string; step: string; subject: string }) => boolean,
  most: number,
): Promise<OpenedDocument[]> {
  const { project: standing, services } = ctx;
  const rows = (await recorded(ctx, standing.caseId)).filter(
    (row) => wanted(row) && ['plain', 'opened', 'own-sealed'].includes(stateOf(row, standing)) && mayRead(state, standing, about(row)),
  );
  const voice = (row: Recorded) => (personalSides[row.role ?? ''] ? row.person_id : row.organisation_id);
  const latest = [...new Map([...rows].reverse().map((row) => [`${row.key}/${voice(row)}`, row])).values()].reverse().slice(0, most);
  const names = await namesFor(ctx, latest);
  const opened = await Promise.all(latest.map(async (row) => ({ ...refOf(row, standing, names), parts: await textOf(ctx, state, row) })));
  const { person, organisation, caseId } = standing;
  if (person && organisation && latest.length > 0)
    await services.database.documentOpening.createMany({
      data: latest.map(({ version }) => ({ id: randomUUID(), caseId, version, personId: person, organisationId: organisation })),
    });
  return opened;
}
/** What this viewer's side has sent last from this seat about a subject, to be amended. Another seat's words are never one's own. */
export async function latestOwn(
  ctx: ProjectContext,
  state: Project,
  steps: readonly string[],
  { subject, seat }: { readonly subject: string; readonly seat: string | null },
): Promise<{ outcome: string; values: FormValues } | null> {
  const { project: standing } = ctx;
  const row = (await recorded(ctx, standing.caseId)).find(
    (candidate) =>
      steps.includes(candidate.step) &&
      candidate.subject === subject &&
      candidate.key === [candidate.step, subject, ...(seat === null ? [] : [seat])].join('/') &&
      candidate.organisation_id === standing.organisation &&
      // an expert's or an objector's words are not a colleague's to amend
      mayRead(state, standing, about(candidate)) &&
      ['plain', 'own-sealed'].includes(stateOf(candidate, standing)),
  );
  const [form] = row ? await textOf(ctx, state, row) : [];
  return form ? { outcome: form.outcome, values: form.values } : null;
}
