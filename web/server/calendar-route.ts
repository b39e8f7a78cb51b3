import ical from 'ical-generator';
import { viewerWithoutSession } from '#web/accounts/viewer-of.ts';
import { hashOf } from '#web/documents/canonical.ts';
import { type Deadline, ownDeadlines } from '#web/reads/own-deadlines.ts';
import { stepNames } from '#web/reads/step-names.ts';
import type { Locale } from '#web/wording/index.ts';
import type { Portal } from '#web/wording/messages.ts';
import { loadPortal } from '#web/wording/whole-portal.server.ts';
import { failureResponse } from './failure-response.ts';
import type { Services } from './services.ts';

const named = /^([\w-]{43})\.ics$/;
/** Shown for this long before the deadline, so that 24:00 stands on the day that it ends. */
const shownMs = 30 * 60_000;
const readAgainSeconds = 3600;

/** The deadlines of the person whose token this is. A wrong address, one that has ended and a person without a role have one answer. */
export async function calendarRoute(services: Services, file: string, address: string): Promise<Response> {
  const { database, limits, env } = services;
  const held = await limits.calendar(address);
  if (held) return failureResponse('TOO_MANY', { seconds: held.seconds }, { 'retry-after': `${held.seconds}` });
  const token = named.exec(file)?.[1] ?? '';
  const feed = await database.calendarFeed.findUnique({ where: { hash: hashOf(token) } });
  const viewer = feed && (await viewerWithoutSession(services, feed.personId));
  if (!feed || !viewer) return failureResponse('NOT_FOUND');
  const [deadlines, setting] = await Promise.all([
    ownDeadlines(database, viewer),
    database.notificationSetting.findUnique({ where: { personId: viewer.person }, select: { locale: true } }),
    database.calendarFeed.updateMany({ where: { hash: feed.hash }, data: { lastUsedAt: new Date() } }),
  ]);
  const locale: Locale = setting?.locale === 'en' ? 'en' : 'zh-CN';
  return new Response(writeCalendar(deadlines, locale, (await loadPortal(locale)).notifications.calendar, env.PORTAL_URL), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}

/** As much as a mail says: step, title and number of the case, deadline, and a link that works after signing in. */
export function writeCalendar(
  deadlines: readonly Deadline[],
  locale: Locale,
  words: Portal['notifications']['calendar'],
  portalUrl: string,
): string {
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Tida', product: 'deadlines', language: locale === 'en' ? 'EN' : 'ZH' },
    ttl: readAgainSeconds,
  });
  const { host } = new URL(portalUrl);
  for (const { case_id, number, title_zh, title_en, key, opened_version, step, opened_at, due_at } of deadlines) {
    const names = stepNames(step);
    const title = locale === 'en' ? title_en || title_zh : title_zh || title_en;
    calendar.createEvent({
      id: `${hashOf(JSON.stringify([case_id, key, opened_version]))}@${host}`,
      stamp: opened_at,
      start: new Date(due_at.getTime() - shownMs),
      end: due_at,
      summary: `${locale === 'en' ? names.en : names.zh} (${number})`,
      description: `${title}\n${words.signIn}`,
      url: new URL(`/cases/${case_id}/steps/${key}`, portalUrl).href,
    });
  }
  return `${calendar.toString()}\r\n`;
}
