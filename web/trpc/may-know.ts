import type { Viewer } from '#web/access/viewer.ts';
import type { Services } from '#web/server/services.ts';
import { OpeningKey } from '#workflows/engine/opening-key.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { admitTo, unknownTo } from './admit-to.ts';

/**
 * Asked before anything of a posted form is looked at: whether the viewer may know that this step exists. Throws what its page would
 * throw, and what its procedure answers.
 */
export async function mustKnow(
  asking: { readonly services: Services; readonly viewer: Viewer | null },
  caseId: string,
  key: string,
): Promise<void> {
  const [step = '', subject, seat] = key.split('/');
  if (!stepNamed(step) || !OpeningKey.safeParse(key).success) throw unknownTo(asking.viewer);
  await admitTo({ step }, asking, { caseId, subject, ...(seat === undefined ? {} : { seat }) });
}
