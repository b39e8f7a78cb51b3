import { type RecordedAct, recordedAct, type Submitted } from '#web/documents/document-of.ts';
import type { CaseFile } from '#web/reads/case-file.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import type { Database } from '#web/server/database.server.ts';
import { admit, type Judged } from '#workflows/engine/admit.ts';
import type { Decision, Stamp } from '#workflows/engine/case-file.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { isRefusal } from '#workflows/engine/refusal.ts';
import { kindNamed } from '#workflows/kinds.ts';
import type { Submission } from '#workflows/messages.ts';
import { refusalFor } from './refusal-of.ts';

/** What is later by this much is late by any clock; nearer to a deadline the workflow's own clock decides. */
const clocksDifferByMs = 5000;

/**
 * Asks the rules' own judge about the record, before anything of a form is kept: what is refused leaves nothing behind. The workflow
 * decides all the same, because it may be ahead of its record. Undefined: admissible; else what this very submission was recorded
 * as before. Throws the refusal.
 */
export async function admissible(
  ctx: ProjectContext,
  step: StepDefinition<CaseState>,
  call: Pick<Submitted, 'caseId' | 'submissionId'>,
  wanted: Omit<Submission, 'document' | 'signature'>,
  { state, books }: CaseFile,
): Promise<RecordedAct | undefined> {
  const { database } = ctx.services;
  const at = new Date(Date.now() - clocksDifferByMs).toISOString();
  // absent: the first (rules.ts)
  const { rules } = state as { readonly rules?: number };
  const judged = {
    state,
    books,
    receipts: [],
    ...(rules === undefined ? {} : { rules }),
    ...(await stampsOf(database, call.caseId, step.upon ? {} : { step: step.name })),
  };
  const found = admit(kindNamed(ctx.project.kind).definitions, judged, {
    ...wanted,
    id: call.submissionId,
    step: step.name,
    document: '',
    at,
  });
  if (!isRefusal(found)) return undefined;
  // as the state is read first, what refuses it may be its own recording
  const before = await recordedAct(database, call);
  if (before) return before;
  // a late sealing is answered with the closing, not with the own earlier sealing
  const isLateSealing = step.outcomes[wanted.outcome]?.sealed === 'final' && found.refused === 'ALREADY_DECIDED';
  const code = isLateSealing ? 'NOT_OPEN' : found.refused;
  throw await refusalFor(ctx, { step: step.name, subject: wanted.subject, seat: wanted.seat }, code, found.details);
}

/** How the openings of one step, or of all, are stamped, and who decided last in each place. */
async function stampsOf(
  database: Database,
  caseId: string,
  of: { readonly step?: string },
): Promise<Pick<Judged<CaseState>, 'stamps' | 'decisions'>> {
  const [open, acts] = await Promise.all([
    database.openStep.findMany({
      where: { caseId, ...of, kind: 'step', closedAt: null },
      select: { key: true, openedVersion: true, openedAt: true, dueAt: true, calendar: true },
    }),
    database.event.findMany({
      where: { caseId, ...of, n: 0, key: { not: null } },
      select: { key: true, outcome: true, personId: true, organisationId: true, at: true, version: true },
      orderBy: { version: 'asc' },
    }),
  ]);
  const stamps = open.map(({ key, openedVersion, openedAt, dueAt, calendar }): [string, Stamp] => [
    key,
    { version: openedVersion, openedAt: openedAt.toISOString(), calendar, alarms: 0, ...(dueAt ? { dueAt: dueAt.toISOString() } : {}) },
  ]);
  const decisions = acts.map(({ key, outcome, personId, organisationId, at, version }): [string, Decision] => [
    key ?? '',
    { outcome: outcome ?? '', person: personId ?? '', organisation: organisationId ?? '', at: at.toISOString(), version },
  ]);
  return { stamps: Object.fromEntries(stamps), decisions: Object.fromEntries(decisions) };
}
