import { rolesOf } from '#web/access/viewer.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { calendarInForce, packsInForce, programmesInForce } from '#web/reads/policy-in-force.ts';
import type { Opened } from '#web/shapes/case.ts';
import type { PolicyStart } from '#workflows/policy/open-policy.ts';
import type { PolicySubject } from '#workflows/policy/state.ts';
import { startCase } from './start-case.ts';

/** Starts a policy case for the organisation acted for, with the policies in force. */
export async function openPolicyCase(
  ctx: PersonContext,
  { subject, submissionId }: { subject: PolicySubject; submissionId: string },
): Promise<Opened> {
  const { services, viewer } = ctx;
  const { database } = services;
  if (!rolesOf(viewer).includes('policy.maker')) throw fail('NOT_ALLOWED');
  return startCase(ctx, viewer.person, 'policy', submissionId, async (id, number): Promise<PolicyStart> => {
    const hasFigures = subject === 'pack' || subject === 'terms';
    const [calendar, packs, programmes] = await Promise.all([
      calendarInForce(database),
      hasFigures ? packsInForce(database) : [],
      subject === 'terms' ? programmesInForce(database) : [],
    ]);
    return { id, number, organisation: viewer.organisation, requester: viewer.person, subject, calendar, packs, programmes };
  });
}
