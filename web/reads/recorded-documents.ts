import { doerOf } from '#web/access/doer.ts';
import { knownTo, mayRead } from '#web/access/may-read.ts';
import { shownTo } from '#web/access/shown-to.ts';
import type { Standing } from '#web/access/standing.ts';
import { readCopy } from '#web/documents/package-parts.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import { fail } from '#web/errors/failure.ts';
import type { Database } from '#web/server/database.server.ts';
import type { DocumentRef } from '#web/shapes/case.ts';
import { FormValues, StageName } from '#web/shapes/common.ts';
import { earlierText } from '#web/shapes/earlier-text.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import { kindNamed } from '#workflows/kinds.ts';
import type { ProjectContext } from './context.ts';
import { type RecordedNames, recordedNames } from './directory.ts';
import { withdrawnIn } from './withdrawn.ts';

/** One recorded form: the act that submitted it, and how much of it there is to read. */
export interface Recorded {
  readonly version: number;
  readonly at: Date;
  readonly stage: string;
  readonly step: string;
  readonly outcome: string;
  readonly subject: string;
  /** The opening it was sent for: step, subject, seat. */
  readonly key: string;
  readonly person_id: string | null;
  readonly for_person_id: string | null;
  readonly organisation_id: string | null;
  readonly role: string | null;
  readonly hash: string;
  readonly submission_id: string;
  readonly is_sealed: boolean;
  readonly is_opened: boolean;
  readonly is_there: boolean;
  readonly has_copy: boolean;
  readonly disposed_at: Date | null;
  /** Its act was taken back then. */
  readonly withdrawn_at: Date | null;
}

export const aboutOf = ({ step, subject, outcome, person_id, organisation_id, role }: Recorded) => ({
  step,
  subject,
  outcome,
  person: person_id,
  organisation: organisation_id,
  role,
});

/** All of the case, or the one of this version. */
export async function recorded({ services }: ProjectContext, caseId: string, version: number | null = null): Promise<Recorded[]> {
  const [rows, withdrawn] = await Promise.all([readAll(services.database, caseId, version), withdrawnIn(services.database, caseId)]);
  return rows.map((row) => ({ ...row, withdrawn_at: withdrawn.get(row.version) ?? null }));
}
const readAll = (database: Database, caseId: string, version: number | null) =>
  database.$queryRaw<Omit<Recorded, 'withdrawn_at'>[]>`
    SELECT e.version, e.at, e.stage, e.step, e.outcome, e.subject, e.key, e.person_id, e.for_person_id, e.organisation_id, e.role, e.document AS hash, e.submission_id,
      coalesce(d.envelope IS NOT NULL, false) AS is_sealed, coalesce(d.envelope IS NOT NULL AND d.body IS NOT NULL, false) AS is_opened,
      d.hash IS NOT NULL AS is_there, coalesce(d.organisation_copy IS NOT NULL, false) AS has_copy,
      (SELECT max(g.confirmed_at) FROM case_disposal g WHERE g.case_id = e.case_id) AS disposed_at
    FROM event e LEFT JOIN document d ON d.case_id = e.case_id AND d.submission_id = e.submission_id AND d.hash = e.document
    WHERE e.case_id = ${caseId} AND e.n = 0 AND e.document IS NOT NULL AND (${version}::int IS NULL OR e.version = ${version}) ORDER BY e.version DESC`;

export const namesFor = ({ services }: ProjectContext, rows: readonly Recorded[]) =>
  recordedNames(
    services.database,
    rows.flatMap(({ person_id, for_person_id }) => [person_id, for_person_id]),
    rows.flatMap(({ organisation_id, subject }) => [organisation_id, subject]),
  );

/** How a document is referred to. `readable`: all that the viewer may read; a text's earlier version is among them. */
export function referTo(state: CaseState, standing: Standing, namesAt: RecordedNames, readable: readonly Recorded[]) {
  const texts = readable.map((row) => ({ ...row, state: stateOf(row, standing), withdrawnAt: instantOf(row) }));
  return (row: Recorded): DocumentRef => ({
    hash: row.hash,
    step: row.step,
    stage: StageName.parse(row.stage),
    outcome: row.outcome,
    subject: row.subject,
    at: row.at.toISOString(),
    version: row.version,
    by: doerOf(knownTo(state, standing, aboutOf(row)), { ...aboutOf(row), represented: row.for_person_id }, namesAt(row.at)),
    about: row.subject === row.organisation_id ? null : namesAt(row.at).organisation(row.subject),
    state: stateOf(row, standing),
    earlier: earlierText(texts, row.version)?.version ?? null,
    withdrawnAt: instantOf(row),
  });
}
const instantOf = ({ withdrawn_at: at }: Recorded) => at?.toISOString() ?? null;
export function stateOf(row: Recorded, { organisation }: Standing): DocumentRef['state'] {
  if (!row.is_there) return row.disposed_at ? 'disposed' : 'missing';
  if (!row.is_sealed) return 'plain';
  if (row.is_opened) return 'opened';
  return row.has_copy && row.organisation_id === organisation ? 'own-sealed' : 'sealed';
}

/** To who may read the act: why its text is sealed. */
export const sealedTo = ({ kind }: Standing, state: CaseState, { organisation_id, hash }: Recorded) =>
  fail('SEALED', { why: 'never', ...kindNamed(kind).whySealed?.(state, { organisation: organisation_id ?? '', hash }) });

/** Throws why there is nothing to read: sealed, disposed of, gone. The nonce of a sealed document is left out. */
export async function textOf({ services, project: standing }: ProjectContext, file: CaseState, row: Recorded): Promise<DocumentPart[]> {
  const { database, keys } = services;
  const state = stateOf(row, standing);
  if (state === 'disposed') throw fail('DISPOSED', { at: row.disposed_at?.toISOString() ?? '' });
  if (state === 'missing') throw fail('TEXT_GONE');
  if (state === 'sealed') throw sealedTo(standing, file, row);
  const document = await database.document.findUnique({
    where: { caseId_submissionId_hash: { caseId: standing.caseId, submissionId: row.submission_id, hash: row.hash } },
    select: { body: true, organisationCopy: true },
  });
  if (state === 'own-sealed' && document?.organisationCopy) {
    const copy = { organisationCopy: document.organisationCopy, hash: row.hash };
    return partsOf(row.step, row.outcome, readCopy(copy, keys, standing.caseId, row.organisation_id ?? ''));
  }
  if (!document?.body) throw sealedTo(standing, file, row);
  const body = FormValues.parse(JSON.parse(document.body));
  return partsOf(row.step, row.outcome, row.is_sealed ? body : { form: body }).map((part) => ({
    ...part,
    values: shownTo(file, standing, aboutOf(row), part.values),
  }));
}

/** The forms of the document with this text, where the viewer may read it. */
export async function partsOfHash(ctx: ProjectContext, state: CaseState, hash: string | undefined): Promise<DocumentPart[]> {
  if (hash === undefined) return [];
  const rows = await recorded(ctx, ctx.project.caseId);
  const row = rows.find((one) => one.hash === hash && one.is_there && mayRead(state, ctx.project, aboutOf(one)));
  return row && ['plain', 'opened'].includes(stateOf(row, ctx.project)) ? textOf(ctx, state, row) : [];
}
