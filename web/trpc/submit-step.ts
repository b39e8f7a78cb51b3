import { WorkflowNotFoundError } from '@temporalio/client';
import { actorIn, publicActor } from '#web/access/viewer.ts';
import { documentOf, storeDocument } from '#web/documents/document-of.ts';
import type { StepAnswer } from '#web/reads/shapes/step.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import type { Actor, StepDefinition } from '#workflows/engine/define-step.ts';
import { projectWorkflowId, type Submission, stepUpdate } from '#workflows/messages.ts';
import type { StepName } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';
import { fail, refused } from './failure.ts';
import { named } from './refusal-of.ts';
import type { AnyStepCall } from './steps.ts';
import { soonOrLater, untilProcessed } from './temporal-calls.ts';
import type { ProjectContext } from './trpc.ts';

/**
 * Does one step for the viewer: stores the form as a document and asks the workflow, which decides. The same submission id
 * again gives the same answer and no second document; with another content it is refused.
 */
export async function submitStep(ctx: ProjectContext, step: StepDefinition<Project>, call: AnyStepCall): Promise<StepAnswer> {
  const { services, project } = ctx;
  const actor = ctx.viewer ? actorIn(ctx.viewer, call.projectId) : publicActor(call.form, services.keys.nonce);
  const submitted = { ...call, actor };
  const outcome = step.outcomes[call.outcome];
  if (!outcome) throw refused('UNKNOWN_OUTCOME', { outcome: call.outcome });
  const known = await recordedAnswer(ctx, step, call, actor);
  if (known) return known;
  // no page has seen what is not recorded; the workflow would look for it
  if (call.seenAt !== undefined && call.seenAt > project.version) throw refused('STALE', { version: project.version });
  // whoever is let in only because everybody is: what they send is stored, even if the rules then refuse it
  if (project.sides.size === 0 && !services.limits.publicAct.take(ctx.viewer?.person ?? ctx.address)) throw fail('TOO_MANY');

  const document = await documentOf(services.database, services.keys, step, submitted);
  await storeDocument(services.database, step, submitted, document);
  const submission: Submission = {
    actor,
    subject: call.subject,
    ...(call.seat === undefined ? {} : { seat: call.seat }),
    outcome: call.outcome,
    input: outcome.sealed ? {} : carriedPart(outcome.form, call.form),
    document: document.hash,
    ...(call.seenAt === undefined ? {} : { seenAt: call.seenAt }),
  };
  const handle = services.temporal.client.workflow.getHandle(projectWorkflowId(call.projectId));
  const receipt = await soonOrLater(services, () =>
    untilProcessed(services, () =>
      handle.executeUpdate(stepUpdate(step.name as StepName), { updateId: call.submissionId, args: [submission] }),
    ),
  ).catch(async (error: unknown) => {
    // the last act of all may be recorded although its workflow ended before it could answer
    const done = error instanceof WorkflowNotFoundError ? await recordedAnswer(ctx, step, call, actor) : undefined;
    if (done?.state === 'recorded') return done;
    throw await named(ctx, error, { ...call, step: step.name });
  });
  if (!receipt) return { state: 'recorded-later', code: 'RECORDED_LATER', submissionId: call.submissionId };
  await services.database.$executeRaw`
    DELETE FROM draft WHERE project_id = ${call.projectId} AND key = ${keyIn(step, call)}
      AND organisation_id = ${actor.organisation} AND person_id = ${actor.person}`;
  return { ...receipt, state: 'recorded' };
}
const keyIn = (step: StepDefinition<Project>, { subject, seat }: AnyStepCall) => [step.name, subject, ...(seat ? [seat] : [])].join('/');

/** The answer to a submission that was recorded before, however long ago. */
async function recordedAnswer(
  { services }: ProjectContext,
  step: StepDefinition<Project>,
  call: AnyStepCall,
  actor: Actor,
): Promise<StepAnswer | undefined> {
  const event = await services.database.event.findUnique({
    where: { projectId_submissionId: { projectId: call.projectId, submissionId: call.submissionId } },
    select: { version: true, step: true, outcome: true, subject: true, at: true, personId: true, document: true },
  });
  if (!event) return undefined;
  const at = event.at.toISOString();
  const same =
    event.step === step.name && event.outcome === call.outcome && event.subject === call.subject && event.personId === actor.person;
  // what a sealed package was made of may be gone by now; everything else is made again and compared
  const isPackage = step.outcomes[call.outcome]?.sealed === 'final';
  const sameContent =
    same && (isPackage || (await documentOf(services.database, services.keys, step, { ...call, actor })).hash === event.document);
  if (!sameContent) throw refused('REUSED_SUBMISSION', { step: event.step ?? '', at });
  return { state: 'recorded', version: event.version, step: step.name, outcome: call.outcome, at };
}
