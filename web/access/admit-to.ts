import type { Database } from '#web/server/database.server.ts';
import type { Services } from '#web/server/services.ts';
import { fail } from '#web/trpc/failure.ts';
import type { Rule } from './policy.ts';
import { type Standing, standingIn } from './standing.ts';
import type { Viewer } from './viewer.ts';

/**
 * Applies one rule of the table. For a project's procedures it answers the viewer's standing in the project that the
 * input names; whoever has none gets the same 404 as for an id that does not exist.
 */
export async function admitTo(
  rule: Rule,
  { services, viewer }: { services: Services; viewer: Viewer | null },
  input: unknown,
): Promise<Standing | null> {
  if (rule === 'anyone') return null;
  if (rule !== 'opening' && rule !== 'published' && !viewer) throw fail('SIGN_IN');
  if (rule === 'signed-in') return null;
  const caseId = caseIdOf(input);
  const standing = caseId === undefined ? null : await standingIn(services.database, viewer, caseId);
  const isLetIn =
    standing !== null &&
    (standing.sides.size > 0 ||
      (rule === 'opening' && standing.asked) ||
      (rule === 'published' && (await wasOpenToAll(services.database, standing.caseId))));
  // the same for a project that is not there: whoever has not signed in may be one of its people
  if (!isLetIn) throw fail(viewer ? 'NOT_FOUND' : 'SIGN_IN');
  if (rule === 'auditor' && !standing.sides.has('platform')) throw fail('NOT_ALLOWED');
  return standing;
}

/** Whether everybody is or has been asked something in the project: then that it exists is no secret. */
const wasOpenToAll = async (database: Database, caseId: string) =>
  (await database.openStep.findFirst({ where: { caseId, role: 'public' }, select: { key: true } })) !== null;

function caseIdOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('caseId' in input)) return undefined;
  const { caseId } = input;
  return typeof caseId === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(caseId) ? caseId : undefined;
}
