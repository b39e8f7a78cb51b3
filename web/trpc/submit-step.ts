import { WorkflowNotFoundError } from '@temporalio/client';
import { mustHaveScope, scopeOf } from '#web/access/key-scope.ts';
import { publicActor } from '#web/access/viewer.ts';
import { assertionOr } from '#web/accounts/authenticators/needed.ts';
import { composedFor } from '#web/documents/composed.ts';
import { documentOf, type NewDocument, type RecordedAct, recordedAct, type Submitted, storeDocument } from '#web/documents/document-of.ts';
import { signAct } from '#web/documents/signing.ts';
import { fail, refused } from '#web/errors/failure.ts';
import { mustBeReady } from '#web/files/ready.ts';
import { actingAs } from '#web/reads/acting-as.ts';
import { withAuthority } from '#web/reads/authorities.ts';
import type { ProjectContext } from '#web/reads/context.ts';
import { mustStand } from '#web/reads/measures.ts';
import type { Database } from '#web/server/database.server.ts';
import { describeForm } from '#web/shapes/describe.ts';
import type { StepAnswer, StepCheck } from '#web/shapes/step.ts';
import { type Assertion, intentOfAct, needsAssertion } from '#workflows/engine/assertion.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Actor, OutcomeDefinition, StepDefinition } from '#workflows/engine/define-step.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import { kindNamed } from '#workflows/kinds.ts';
import { caseWorkflowId, type Submission, stepUpdate } from '#workflows/messages.ts';
import { askedToStand } from '#workflows/register/asked-to-stand.ts';
import { type Admissible, admissible } from './admissible.ts';
import { brokenSoFar } from './broken-so-far.ts';
import { endBy } from './end-by.ts';
import { type JudgedFile, judgedFile } from './judged-file.ts';
import { mustBePayable } from './must-be-payable.ts';
import { mustBeNameable, refuseStrangers } from './named-persons.ts';
import { named } from './refusal-of.ts';
import type { AnyStepCall } from './steps.ts';
import { soonOrLater, untilProcessed } from './temporal-calls.ts';

/** `file`: as it was read when the act was let in. */
type ActContext = ProjectContext & { readonly file?: JudgedFile };

/** An act that the rules admit, or that was recorded before. */
type Judged = Admissible & {
  readonly wanted: Omit<Submission, 'document' | 'signature'>;
  readonly file: JudgedFile;
};
/** Refusals come here, before anything is stored. */
async function judge(ctx: ActContext, { step, call, actor }: Asked): Promise<Judged> {
  const { project, services } = ctx;
  const outcome = outcomeOf(step, call);
  mustHaveScope(ctx.viewer, scopeOf(outcome));
  // no page has seen an unrecorded version; the workflow would look for it
  if (call.seenAt !== undefined && call.seenAt > project.version) throw refused('STALE');
  const wanted = wantedBy(actor, outcome, call);
  const file = ctx.file ?? (await judgedFile(services.database, call.caseId, step));
  await mustBeNameable(ctx, step, call, file.state);
  const judged = await admissible(ctx, step, call, wanted, file, call.form);
  if (!judged.repeated) {
    await refuseStrangers(ctx, step, call);
    await mustBePayable(ctx, step, call, file);
    await mustBeReady(ctx, describeForm(outcome.form), call.form);
  }
  return { ...judged, wanted, file };
}
const wantedBy = (actor: Actor, outcome: OutcomeDefinition, call: AnyStepCall): Judged['wanted'] => ({
  actor,
  subject: call.subject,
  ...(call.seat === undefined ? {} : { seat: call.seat }),
  outcome: call.outcome,
  input: outcome.sealed ? {} : carriedPart(outcome.form, call.form),
  ...(call.seenAt === undefined ? {} : { seenAt: call.seenAt }),
});
function outcomeOf(step: StepDefinition<CaseState>, { outcome }: AnyStepCall): OutcomeDefinition {
  const found = Object.hasOwn(step.outcomes, outcome) ? step.outcomes[outcome] : undefined;
  if (!found) throw refused('UNKNOWN_OUTCOME', { outcome });
  return found;
}
const askedBy = async (ctx: ProjectContext, step: StepDefinition<CaseState>, call: AnyStepCall): Promise<Asked> => ({
  step,
  call,
  actor: ctx.viewer
    ? await withAuthority(ctx.services.database, step, await actingAs(ctx, { step: step.name, subject: call.subject, seat: call.seat }))
    : publicActor(call.form, ctx.services.keys.nonce),
});

/** The rules' objections to an act, before an irrevocable confirmation. Nothing is stored or done. `end`: the end that it brings. */
export async function checkStep(ctx: ActContext, step: StepDefinition<CaseState>, call: AnyStepCall): Promise<StepCheck> {
  const { wanted, file, repeated, admitted } = await judge(ctx, await askedBy(ctx, step, call));
  if (step.standing && !repeated) await mustStand(ctx.services.database, askedToStand(step, wanted), step.standing);
  return { done: true, end: admitted ? endBy(kindNamed(ctx.project.kind), file, admitted) : null };
}

/** What the rules have against a form that its schema does not take yet. Nothing is stored or done. */
export async function brokenAlready(ctx: ActContext, step: StepDefinition<CaseState>, call: AnyStepCall): Promise<readonly BrokenRule[]> {
  const outcome = outcomeOf(step, call);
  mustHaveScope(ctx.viewer, scopeOf(outcome));
  const { actor } = await askedBy(ctx, step, call);
  const file = ctx.file ?? (await judgedFile(ctx.services.database, call.caseId, step));
  return brokenSoFar(step, outcome.form, call.form, (form) =>
    admissible(ctx, step, call, wantedBy(actor, outcome, { ...call, form }), file, form),
  );
}

/**
 * Does one step for the viewer: asks the rules, stores the form as a document and asks the workflow, which decides. The same
 * submission id again gives the same answer and no second document; with another content it is refused. The draft goes with
 * the act (prisma/functions/record-change.sql).
 */
export async function submitStep(ctx: ActContext, step: StepDefinition<CaseState>, call: AnyStepCall): Promise<StepAnswer> {
  const { services, project } = ctx;
  const outcome = outcomeOf(step, call);
  const asked = await askedBy(ctx, step, call);
  const typed = { ...call, actor: asked.actor };
  if (project.sides.size === 0) await holdBack(ctx, call);
  // a package is made of copies that go with its sealing, and a composed text could be written otherwise by then
  const doneBefore = outcome.sealed === 'final' || outcome.composed ? await recordedAct(services.database, typed) : undefined;
  if (doneBefore) return answerOf(doneBefore, asked);

  const { wanted, file, repeated } = await judge(ctx, asked);
  const submitted = { ...typed, form: await wholeForm(ctx, step, call, file.state) };
  const document = await documentOf(services, step, submitted);
  const asSent = { ...wanted, document: document.hash };
  const act = { ...asSent, caseId: call.caseId, id: call.submissionId, step: step.name };
  const assertion = repeated ? undefined : await assertedBy(ctx, outcome, call, act);
  const before = repeated ?? (await storedInStanding(services.database, step, wanted, submitted, document));
  if (before) return answerOf(before, asked, document.hash);
  const submission: Submission = { ...asSent, signature: signAct(services.keys.acts, act), ...(assertion ? { assertion } : {}) };
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

/** Stores the document, unless a measure of the register stops the act: the statement that stores it looks whether there is one at all. */
async function storedInStanding(
  database: Database,
  step: StepDefinition<CaseState>,
  wanted: Judged['wanted'],
  submitted: Submitted,
  document: NewDocument,
): Promise<RecordedAct | undefined> {
  const ids = askedToStand(step, wanted);
  const { recorded, measured } = await storeDocument(database, submitted, document, ids);
  if (!measured || recorded || !step.standing) return recorded;
  await mustStand(database, ids, step.standing);
  return (await storeDocument(database, submitted, document)).recorded;
}

/** A binding act needs its person's own word for exactly this; nothing is stored before it is there. */
async function assertedBy(
  { services }: ProjectContext,
  outcome: OutcomeDefinition,
  { assertion }: AnyStepCall,
  act: Parameters<typeof intentOfAct>[0],
): Promise<Assertion | undefined> {
  if (assertion || services.env.ASSERTIONS === 'offered' || !needsAssertion(outcome)) return assertion;
  return assertionOr(services, undefined, act.actor.person, intentOfAct(act));
}

/** The recorded form: the typed fields and the texts composed by the step. */
async function wholeForm(
  { services, project }: ProjectContext,
  step: StepDefinition<CaseState>,
  { outcome, form, subject, seat }: AnyStepCall,
  state: CaseState,
) {
  const composed = step.outcomes[outcome]?.composed;
  if (!composed) return form;
  const texts = await composedFor(services.database, project.caseId, step.composes?.(state, form, subject, seat));
  return { ...(form as object), ...composed.parse(texts) };
}

/** The limit for outsiders. */
async function holdBack({ services, viewer, address }: ProjectContext, { caseId, subject }: AnyStepCall): Promise<void> {
  const held = await services.limits.publicAct({ person: viewer?.person, address }, `${caseId} ${subject}`);
  if (!held) return;
  services.log.warn(
    { event: 'objection-held', by: held.by, caseId, subject, address },
    'too many acts of people without a part in the project',
  );
  throw fail('TOO_MANY', { seconds: held.seconds });
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
