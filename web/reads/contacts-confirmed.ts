import type { Database } from '#web/server/database.server.ts';
import type { StepPage } from '#web/shapes/step.ts';

/** Of objections to a publication (`award-1`) by people without an account: whether the mail address that was left is confirmed. Those without one are left out. */
export async function contactsConfirmed(database: Database, caseId: string, publication: string): Promise<StepPage['contacts']> {
  const rows = await database.objectionContact.findMany({
    where: { caseId, objection: { startsWith: `${publication}-` } },
    select: { objection: true, confirmedAt: true },
    orderBy: { objection: 'asc' },
  });
  return rows.map(({ objection, confirmedAt }) => ({ objection, confirmedAt: confirmedAt?.toISOString() ?? null }));
}
