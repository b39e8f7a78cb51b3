import { createHmac } from 'node:crypto';
import { publicActor } from '#web/access/viewer.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import { platforms } from '#web/reads/admissions.ts';
import type { Context } from '#web/reads/context.ts';
import { calendarInForce } from '#web/reads/policy-in-force.ts';
import { standingIn } from '#web/reads/standing-in.ts';
import type { ApplyForAdmission } from '#web/shapes/admission.ts';
import { startCase } from '#web/trpc/start-case.ts';
import { submitStep } from '#web/trpc/submit-step.ts';
import type { AdmissionStart } from '#workflows/admission/open-admission.ts';
import { publicSteps } from '#workflows/admission/public-steps.ts';
import { stepNamed } from '#workflows/kinds.ts';

/**
 * An organisation applies: a case of its own, whose first act is the application. The token follows from the submission's id and the
 * portal's secret, so that a repetition is the same act. Of registered organisations one thing is disclosed: that a code is registered.
 */
export async function applyForAdmission(
  ctx: Context,
  { submissionId, platform, ...application }: ApplyForAdmission,
): Promise<{ token: string }> {
  const { services } = ctx;
  const { database, limits, keys } = services;
  const held = await limits.application(ctx.address);
  if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  const choices = await platforms(database);
  const chosen = choices.find(({ id }) => id === platform) ?? (platform === undefined && choices.length === 1 ? choices[0] : undefined);
  if (!chosen) throw fail('NOT_FOUND');
  if (await database.organisation.findUnique({ where: { uscc: application.uscc }, select: { id: true } })) throw fail('CODE_REGISTERED');
  const token = createHmac('sha256', keys.nonce).update(`admission ${submissionId}`).digest('base64url');
  const form = { ...application, tokenHash: hashOf(token) };
  // also of somebody who has signed in: the organisation is of none that there is
  const outside: Context = { ...ctx, viewer: null };
  const { person } = publicActor(form, keys.nonce);
  const opened = await startCase(outside, person, 'admission', submissionId, async (id, number): Promise<AdmissionStart> => {
    const calendar = await calendarInForce(database);
    return { id, number, organisation: chosen.id, requester: person, calendar };
  });
  const step = stepNamed(publicSteps.apply);
  const project = await standingIn(database, null, opened.id);
  if (!step || !project) throw fail('UNAVAILABLE');
  const call = { caseId: opened.id, subject: 'organisation', submissionId: actIdOf(submissionId), outcome: 'apply', form };
  await submitStep({ ...outside, project }, step, call);
  await database.rows`INSERT INTO admission_token (token_hash, case_id) VALUES (${form.tokenHash}, ${opened.id}) ON CONFLICT DO NOTHING`;
  services.log.info({ event: 'admission-applied', caseId: opened.id, address: ctx.address }, 'an organisation applied for admission');
  return { token };
}

/** The opening of the case has the submission's own id as the id of its Update; a second Update needs another one. */
function actIdOf(submissionId: string): string {
  const hex = hashOf(`application ${submissionId}`);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
