import { randomBytes } from 'node:crypto';
import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import type { CalendarFeed } from '#web/shapes/notifications.ts';

export async function calendarFeed({ services, viewer }: PersonContext): Promise<CalendarFeed | null> {
  const kept = await services.database.calendarFeed.findUnique({ where: { personId: viewer.person } });
  return kept && { since: kept.createdAt.toISOString(), lastUsedAt: kept.lastUsedAt?.toISOString() ?? null };
}

/** Whoever has the address reads the deadlines without a sign-in; so a key cannot make one. */
export async function renewCalendarFeed({ services, viewer }: PersonContext): Promise<{ url: string }> {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  const { database, env, log } = services;
  const token = randomBytes(32).toString('base64url');
  const made = { hash: hashOf(token), createdAt: new Date(), lastUsedAt: null };
  await database.calendarFeed.upsert({
    where: { personId: viewer.person },
    create: { personId: viewer.person, ...made },
    update: made,
  });
  log.info({ event: 'calendar-renewed', person: viewer.person }, 'a calendar has a new address');
  return { url: new URL(`/calendar/${token}.ics`, env.PORTAL_URL).href };
}

export async function endCalendarFeed({ services, viewer }: PersonContext): Promise<{ done: true }> {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  await services.database.calendarFeed.deleteMany({ where: { personId: viewer.person } });
  services.log.info({ event: 'calendar-ended', person: viewer.person }, 'a calendar has no address any more');
  return { done: true };
}
