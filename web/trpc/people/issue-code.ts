import { codeOf, codesOf } from '#web/accounts/authenticators/codes.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import type { NewCode } from '#web/shapes/first-code.ts';
import { changePeople } from './change-people.ts';
import { requestId, type Submitted } from './request-change.ts';

/** A code for a person's first authenticator. It is in this answer and never again; of it the hash alone is kept and sent. */
export async function issueCode(ctx: PersonContext, submitted: Submitted, person: string): Promise<NewCode> {
  const { services, viewer } = ctx;
  const code = codeOf(services, requestId(viewer, submitted.submissionId));
  await changePeople(ctx, submitted, { change: 'issue-code', person, code: hashOf(code) }, async () => {
    const held = await services.limits.invitation(viewer.organisation);
    if (held) throw fail('TOO_MANY', { seconds: held.seconds });
  });
  const [issued] = await codesOf(services.database, [person]);
  return { code, until: issued?.until.toISOString() ?? '' };
}
