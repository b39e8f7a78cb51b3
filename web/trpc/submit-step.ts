import { WorkflowNotFoundError } from '@temporalio/client';
import { actorIn, publicActor } from '#web/access/viewer.ts';
import { composedFor } from '#web/documents/composed.ts';
import { documentOf, type RecordedAct, recordedAct, storeDocument } from '#web/documents/document-of.ts';
import { signAct } from '#web/documents/signing.ts';
import { caseFile } from '#web/reads/case-file.ts';
import type { StepAnswer } from '#web/reads/shapes/step.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import { caseWorkflowId, type Submission, stepUpdate } from '#workflows/messages.ts';
import { fail, refused } from './failure.ts';
import { refuseStrangers } from './named-persons.ts';
import { named, settledRefusal } from './refusal-of.ts';
import type { AnyStepCall } from './steps.ts';
import { soonOrLater, untilProcessed } from './temporal-calls.ts';
import type { ProjectContext } from './trpc.ts';

/**
 * Does one step for the viewer: stores the form as a document and asks the workflow, which decides. The same submission id
 * again gives the same answer and no second document; with another content it is refused. The draft goes with the act
 * (prisma/functions/record-change.sql).
 */
export async function submitStep(ctx: ProjectContext, step: StepDefinition<CaseState>, call: AnyStepCall): Promise<StepAnswer> {
  const { services, project } = ctx;
  const actor = ctx.viewer ? actorIn(ctx.viewer, call.caseId) : publicActor(call.form, services.keys.nonce);
  const outcome = step.outcomes[call.outcome];
  if (!outcome) throw refused('UNKNOWN_OUTCOME', { outcome: call.outcome });
  // no page has seen what is not recorded; the workflow would look for it
  if (call.seenAt !== undefined && call.seenAt > project.version) throw refused('STALE');
  // whoever is let in only because everybody is: what they send is stored, even if the rules then refuse it
  if (project.sides.size === 0 && !services.limits.publicAct.take(ctx.viewer?.person ?? ctx.address)) throw fail('TOO_MANY');

  const asked: Asked = { step, call, actor };
  const typed = { ...call, actor };
  // what a package was made of goes with its sealing, so a repetition could not make it again
  // a composed text could be written otherwise by then
  const doneBefore = outcome.sealed === 'final' || outcome.composed ? await recordedAct(services.database, typed) : undefined;
  if (doneBefore) return answerOf(doneBefore, asked);
  // nothing is put into an envelope, nor missed in one, where nothing is asked any more
  if (outcome.sealed === 'final' && !(await isAsked(ctx, step.name, call)))
    throw await settledRefusal(ctx, { step: step.name, subject: call.subject, seat: call.seat }, 'NOT_OPEN');
  const objection = outcome.sealed && (await objectionTo(ctx, step, call.form));
  if (objection) throw refused(objection.refused, objection.details);
  const submitted = { ...typed, form: await wholeForm(ctx, step, call) };
  const document = await documentOf(services.database, services.keys, step, submitted);
  const before = await storeDocument(services.database, submitted, document);
  if (before) return answerOf(before, asked, document.hash);
  await refuseStrangers(ctx, step, call);

  const asSent = {
    actor,
    subject: call.subject,
    ...(call.seat === undefined ? {} : { seat: call.seat }),
    outcome: call.outcome,
    input: outcome.sealed ? {} : carriedPart(outcome.form, call.form),
    document: document.hash,
    ...(call.seenAt === undefined ? {} : { seenAt: call.seenAt }),
  };
  const signature = signAct(services.keys.acts, { ...asSent, caseId: call.caseId, id: call.submissionId, step: step.name });
  const submission: Submission = { ...asSent, signature };
  const handle = services.temporal.client.workflow.getHandle(caseWorkflowId(call.caseId));
  try {
    const receipt = await soonOrLater(services, () =>
      untilProcessed(services, () => handle.executeUpdate(stepUpdate(step.name), { updateId: call.submissionId, args: [submission] })),
    );
    return receipt
      ? { ...receipt, state: 'recorded' }
      : { state: 'recorded-later', code: 'RECORDED_LATER', submissionId: call.submissionId };
  } catch (error) {
    // the last act of all may be recorded although its workflow ended before it could answer
    const last = error instanceof WorkflowNotFoundError ? await recordedAct(services.database, submitted) : undefined;
    if (last) return answerOf(last, asked, document.hash);
    throw await named(ctx, error, { step: step.name, subject: call.subject, seat: call.seat });
  }
}

/** What is recorded: the form as it was typed, with the texts that the step writes itself. */
async function wholeForm({ services, project }: ProjectContext, step: StepDefinition<CaseState>, { outcome, form }: AnyStepCall) {
  const composed = step.outcomes[outcome]?.composed;
  if (!composed) return form;
  const { state } = await caseFile(services.database, project.caseId);
  const texts = await composedFor(services.database, project.caseId, step.composes?.(state, form));
  return { ...(form as object), ...composed.parse(texts) };
}

/** Whether the record has an opening for this act. */
const isAsked = async ({ services, project }: ProjectContext, step: string, { subject }: AnyStepCall) =>
  (await services.database.openStep.count({ where: { caseId: project.caseId, step, subject, closedAt: null } })) > 0;
/** Against a form of which the workflow will get the hash alone; undefined: nothing. */
async function objectionTo({ services, project }: ProjectContext, { refusesBeforeSealing }: StepDefinition<CaseState>, form: unknown) {
  return refusesBeforeSealing?.((await caseFile(services.database, project.caseId)).state, form);
}

interface Asked {
  readonly step: StepDefinition<CaseState>;
  readonly call: AnyStepCall;
  readonly actor: Actor;
}
/** The answer to a submission that was recorded before, however long ago; `hash`: of the content that came now. */
function answerOf(recorded: RecordedAct, { step, call, actor }: Asked, hash = recorded.document): StepAnswer {
  const at = recorded.at.toISOString();
  const same =
    recorded.step === step.name &&
    recorded.outcome === call.outcome &&
    recorded.subject === call.subject &&
    recorded.person === actor.person;
  // an id that another person has used is no secret of ours to tell about
  if (recorded.person !== actor.person) throw refused('REUSED_SUBMISSION', { step: '', at: '' });
  if (!same || recorded.document !== hash) throw refused('REUSED_SUBMISSION', { step: recorded.step, at });
  return { state: 'recorded', version: recorded.version, step: step.name, outcome: call.outcome, at };
}
