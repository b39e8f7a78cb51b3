import type { Services } from '#web/server/services.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { refused } from './failure.ts';

/**
 * An objection that comes when the days are over is told when they ended. Not accepted, it is no event of the project: that
 * one came stands in the portal's log, without who sent it.
 */
export async function tooLate(
  { database, log }: Services,
  { caseId, step, subject }: { caseId: string; step: string; subject: string },
): Promise<ReturnType<typeof refused> | undefined> {
  if (!stepNamed(step)?.isPublic) return undefined;
  const latest = { orderBy: { openedVersion: 'desc' }, select: { closedAt: true, dueAt: true } } as const;
  const [opening, period] = await Promise.all([
    database.openStep.findFirst({ where: { caseId, step, subject }, ...latest }),
    database.openStep.findFirst({ where: { caseId, step: `${subject}-publicity` }, ...latest }),
  ]);
  const closedAt = opening?.closedAt;
  if (!closedAt) return undefined;
  // the clock may have rung a little late; what counts is when the days were over
  const endedAt = period?.dueAt && period.dueAt < closedAt ? period.dueAt : closedAt;
  log.info({ caseId, subject, endedAt: endedAt.toISOString() }, 'an objection came too late and was not accepted');
  return refused('TOO_LATE', { dueAt: endedAt.toISOString() });
}
