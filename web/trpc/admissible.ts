import { type RecordedAct, recordedAct, type Submitted } from '#web/documents/document-of.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { type Admitted, admit } from '#workflows/engine/admit.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { isRefusal } from '#workflows/engine/refusal.ts';
import { kindNamed } from '#workflows/kinds.ts';
import type { Submission } from '#workflows/messages.ts';
import type { JudgedFile } from './judged-file.ts';
import { refusalFor } from './refusal-of.ts';

/** Later than this is late by any clock; nearer to a deadline the workflow's own clock decides. */
const clocksDifferByMs = 5000;

export type Admissible =
  | { readonly admitted: Admitted<CaseState>; readonly repeated?: undefined }
  | { readonly admitted?: undefined; readonly repeated: RecordedAct };

/**
 * Asks the rules' own judge about the record, before anything of a form is kept: a refusal leaves nothing behind. The workflow
 * decides all the same, because it may be ahead of its record. `repeated`: this very submission, as it was recorded before.
 * Throws the refusal.
 */
export async function admissible(
  ctx: ProjectContext,
  step: StepDefinition<CaseState>,
  call: Pick<Submitted, 'caseId' | 'submissionId'>,
  wanted: Omit<Submission, 'document' | 'signature'>,
  { state, books, stamps, decisions }: JudgedFile,
): Promise<Admissible> {
  const { database } = ctx.services;
  const at = new Date(Date.now() - clocksDifferByMs).toISOString();
  // absent: the first (rules.ts)
  const { rules } = state as { readonly rules?: number };
  const judged = {
    state,
    books,
    receipts: [],
    ...(rules === undefined ? {} : { rules }),
    stamps,
    decisions,
  };
  const found = admit(kindNamed(ctx.project.kind).definitions, judged, {
    ...wanted,
    id: call.submissionId,
    step: step.name,
    document: '',
    at,
  });
  if (!isRefusal(found)) return { admitted: found };
  // the refusal may come from its own recording
  const before = await recordedAct(database, call);
  if (before) return { repeated: before };
  // a late sealing is answered with the closing, not with the own earlier sealing
  const isLateSealing = step.outcomes[wanted.outcome]?.sealed === 'final' && found.refused === 'ALREADY_DECIDED';
  const code = isLateSealing ? 'NOT_OPEN' : found.refused;
  throw await refusalFor(ctx, { step: step.name, subject: wanted.subject, seat: wanted.seat }, code, found.details);
}
