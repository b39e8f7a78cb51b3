import type { Database } from '#web/server/database.server.ts';
import { DeadlineRevision, type StepPage } from '#web/shapes/step.ts';

/** Moves of an opening's deadline, oldest first; earlier openings of the same key are excluded. */
export async function deadlineRevisions(
  database: Database,
  caseId: string,
  { key, openedVersion }: { readonly key: string; readonly openedVersion: number },
): Promise<StepPage['revisions']> {
  const rows = await database.event.findMany({
    where: { caseId, type: 'deadline-revised', version: { gt: openedVersion }, details: { path: ['key'], equals: key } },
    select: { at: true, details: true },
    orderBy: [{ version: 'asc' }, { n: 'asc' }],
  });
  return rows.map(({ at, details }) => ({ at: at.toISOString(), ...DeadlineRevision.parse(details) }));
}
