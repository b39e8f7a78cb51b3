import { createHash } from 'node:crypto';
import { fail } from '#web/errors/failure.ts';
import type { Services } from '#web/server/services.ts';
import type { Assertion } from '#workflows/engine/assertion.ts';
import { demonstrationAssertion } from './demonstration.ts';
import { liveOf } from './known.ts';

/** The refusal that asks for an assertion: the digest to be asserted, and the person's authenticators with their credentials. */
export async function assertionNeeded({ database }: Services, person: string, intent: string) {
  const live = (await liveOf(database, person)).filter(({ kind }) => kind !== 'demonstration');
  return fail('ASSERTION_NEEDED', {
    challenge: createHash('sha256').update(intent, 'utf8').digest('base64url'),
    authenticators: live.map(({ id }) => id),
    credentials: live.map(({ credential }) => credential ?? ''),
    count: live.length,
  });
}

/** The assertion that was sent, or a demonstration's own; throws the question for one. */
export async function assertionOr(services: Services, given: Assertion | undefined, person: string, intent: string): Promise<Assertion> {
  const assertion = given ?? (await demonstrationAssertion(services, person, intent));
  if (!assertion) throw await assertionNeeded(services, person, intent);
  return assertion;
}
