import type { OpenStep } from '#web/access/open-step.ts';
import type { Database } from '#web/server/database.server.ts';
import type { RefusalDetails } from '#workflows/engine/refusal.ts';
import { stepNamed } from '#workflows/kinds.ts';

type Closed = Pick<OpenStep, 'subject' | 'step' | 'dueAt' | 'closedAt' | 'closedWhy'>;

/** The instant at which time ran out for an opening; undefined: it is open, was decided, or closed before its time. */
async function endOf(database: Database, caseId: string, { step, subject, dueAt, closedAt, closedWhy }: Closed): Promise<Date | undefined> {
  if (!closedAt || closedWhy === 'decided') return undefined;
  // the clock may ring a little late; what counts is when the days were over
  const period = stepNamed(step)?.isPublic
    ? await database.openStep.findFirst({
        where: { caseId, step: `${subject}-publicity` },
        orderBy: { openedVersion: 'desc' },
        select: { dueAt: true },
      })
    : null;
  const end = period?.dueAt ?? dueAt;
  if (end && end <= closedAt) return end;
  return period || closedWhy === 'expired' ? closedAt : undefined;
}

const minuteMs = 60_000;
/** The closing instant, and by how much it was missed. */
export function lateness(end: Date, now: Date): RefusalDetails {
  const minutes = Math.max(0, Math.floor((now.getTime() - end.getTime()) / minuteMs));
  return {
    dueAt: end.toISOString(),
    lateDays: Math.floor(minutes / 1440),
    lateHours: Math.floor((minutes % 1440) / 60),
    lateMinutes: minutes % 60,
  };
}

/** The expiry of the latest closed opening among these, and the time since; none if it was closed otherwise. */
export async function lateBy(
  database: Database,
  caseId: string,
  openings: readonly Closed[],
  now: Date,
): Promise<RefusalDetails | undefined> {
  const latest = openings.at(-1);
  const end = latest && (await endOf(database, caseId, latest));
  return end ? lateness(end, now) : undefined;
}
