import { type RecordedAct, recordedAct, type Submitted } from '#web/documents/document-of.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { type Admitted, admit } from '#workflows/engine/admit.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import { type BrokenRule, isRefusal, type Refusal, refuse } from '#workflows/engine/refusal.ts';
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
  form: unknown,
): Promise<Admissible> {
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
  const isBroken = isRefusal(found) && found.refused === 'RULES_BROKEN';
  if (isRefusal(found) && !isBroken) return refusedUnlessRecorded(ctx, step, call, wanted, found);
  // what only the whole form shows is said together with what the rules say of its carried part
  const broken = [...brokenIn(isBroken ? found : undefined), ...(step.breaksWhole?.(state, form, wanted.outcome) ?? [])];
  if (broken.length > 0) return refusedUnlessRecorded(ctx, step, call, wanted, refuse('RULES_BROKEN', { step: step.name, broken }));
  if (isRefusal(found)) throw new Error('a broken rule without its name');
  return { admitted: found };
}
const brokenIn = (refusal: Refusal | undefined) => (refusal?.details?.['broken'] ?? []) as readonly BrokenRule[];

async function refusedUnlessRecorded(
  ctx: ProjectContext,
  step: StepDefinition<CaseState>,
  call: Pick<Submitted, 'caseId' | 'submissionId'>,
  wanted: Pick<Submission, 'subject' | 'seat' | 'outcome'>,
  found: Refusal,
): Promise<Admissible> {
  // the refusal may come from its own recording
  const before = await recordedAct(ctx.services.database, call);
  if (before) return { repeated: before };
  // a late sealing is answered with the closing, not with the own earlier sealing
  const isLateSealing = step.outcomes[wanted.outcome]?.sealed === 'final' && found.refused === 'ALREADY_DECIDED';
  const code = isLateSealing ? 'NOT_OPEN' : found.refused;
  throw await refusalFor(ctx, { step: step.name, subject: wanted.subject, seat: wanted.seat }, code, found.details);
}
