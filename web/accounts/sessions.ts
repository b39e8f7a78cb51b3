import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import type { Services } from '#web/server/services.ts';
import type { SessionRow } from '#web/shapes/account.ts';

const minuteMs = 60_000;
/** An unused session ends after this time; a used one twelve hours after the sign-in (auth.server.ts). */
export const idleMs = 30 * minuteMs;

/** Set by the pages' own script on what it sends without its reader having touched the page (web/ui/own-requests.ts), and on streams. */
export const backgroundHeader = 'x-tida-background';
const isBackground = (headers: Headers) => headers.has(backgroundHeader) || headers.get('accept') === 'text/event-stream';

export interface LiveSession {
  readonly id: string;
  readonly user: string;
}
/** The session of a cookie. Only what its person does keeps it alive; what a page asks by itself does not. */
export async function liveSession({ auth, database }: Services, headers: Headers): Promise<LiveSession | null> {
  const found = await auth.api.getSession({ headers });
  if (!found) return null;
  const { id, userId, updatedAt } = found.session;
  const unusedMs = Date.now() - updatedAt.getTime();
  if (unusedMs > idleMs) {
    await database.session.deleteMany({ where: { id } });
    return null;
  }
  if (unusedMs > minuteMs && !isBackground(headers)) await database.session.updateMany({ where: { id }, data: { updatedAt: new Date() } });
  return { id, user: userId };
}

/** Sessions are of a person who has signed in, not of a key. */
function ownSessions({ viewer }: PersonContext) {
  if (viewer.user === null) throw fail('NOT_ALLOWED');
  return { userId: viewer.user };
}

export async function listSessions(ctx: PersonContext): Promise<SessionRow[]> {
  const rows = await ctx.services.database.session.findMany({
    where: { ...ownSessions(ctx), expiresAt: { gt: new Date() }, updatedAt: { gt: new Date(Date.now() - idleMs) } },
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(({ id, createdAt, updatedAt, expiresAt, ipAddress, userAgent }) => ({
    id,
    current: id === ctx.viewer.session,
    signedInAt: createdAt.toISOString(),
    usedAt: updatedAt.toISOString(),
    endsAt: expiresAt.toISOString(),
    address: ipAddress,
    browser: userAgent,
  }));
}

/** Another's session answers like one that does not exist. */
export async function endSession(ctx: PersonContext, id: string): Promise<{ done: true }> {
  const { services, viewer } = ctx;
  const { count } = await services.database.session.deleteMany({ where: { ...ownSessions(ctx), id } });
  if (count === 0) throw fail('NOT_FOUND');
  services.log.info({ event: 'session-ended', person: viewer.person, session: id }, 'a session was ended');
  return { done: true };
}

export async function endOtherSessions(ctx: PersonContext): Promise<{ done: true }> {
  const { services, viewer } = ctx;
  const { count } = await services.database.session.deleteMany({ where: { ...ownSessions(ctx), id: { not: viewer.session ?? '' } } });
  services.log.info({ event: 'sessions-ended', person: viewer.person, count }, 'all other sessions were ended');
  return { done: true };
}
