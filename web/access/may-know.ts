import { mayVisitOpening } from '#web/reads/may-visit.ts';
import type { Services } from '#web/server/services.ts';
import { camelCase } from '#web/trpc/camel-case.ts';
import { OpeningKey } from '#web/trpc/draft-input.ts';
import { fail } from '#web/trpc/failure.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { admitTo } from './admit-to.ts';
import { procedurePolicy } from './policy.ts';
import type { Viewer } from './viewer.ts';

/**
 * Asked before anything of a posted form is looked at: whether the viewer may know that this step exists. Throws what its page would
 * throw. Of what is open to all it is no secret, also when the days are over.
 */
export async function mustKnow(
  asking: { readonly services: Services; readonly viewer: Viewer | null },
  caseId: string,
  key: string,
): Promise<void> {
  const [step = ''] = key.split('/');
  const definition = stepNamed(step);
  const rule = definition && procedurePolicy[`steps.${camelCase(step)}`];
  if (!rule || !OpeningKey.safeParse(key).success) throw fail(asking.viewer ? 'NOT_FOUND' : 'SIGN_IN');
  const standing = await admitTo(rule, asking, { caseId });
  if (definition.isPublic) return;
  if (!standing || !(await mayVisitOpening(asking.services.database, standing, key))) throw fail(asking.viewer ? 'NOT_FOUND' : 'SIGN_IN');
}
