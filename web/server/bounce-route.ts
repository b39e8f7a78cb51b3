import { createHash, timingSafeEqual } from 'node:crypto';
import { type Bounce, readBounce, readSmsReport } from './bounce-report.ts';
import { failureResponse } from './failure-response.ts';
import type { Services } from './services.ts';

export const bouncePath = '/mails/bounces';
/** A report with the whole mail in it is smaller. */
const largestReport = 256 * 1024;

/**
 * Where the mailbox of MAIL_FROM delivers what comes back, and a proxy of the house hands on reports on text messages. Without the token
 * there is no such page.
 */
export async function bounceRoute(services: Services, request: Request): Promise<Response> {
  const { env } = services;
  if (!env.BOUNCE_TOKEN || !isToken(env.BOUNCE_TOKEN, request.headers.get('authorization'))) return failureResponse('NOT_FOUND');
  if (Number(request.headers.get('content-length') ?? 0) > largestReport) return failureResponse('PAYLOAD_TOO_LARGE');
  const report = await request.text();
  if (report.length > largestReport) return Response.json({ noted: false });
  const onSms = readSmsReport(report);
  if (onSms) {
    for (const one of onSms) await note(services, one);
    // the operator repeats a report that is not answered so
    return Response.json({ code: 0, msg: 'OK' });
  }
  const bounce = readBounce(report);
  return Response.json({ noted: bounce !== undefined && (await note(services, bounce)) });
}

async function note({ database, log }: Services, { messageId, status }: Bounce): Promise<boolean> {
  const mail = await database.mail.findFirst({ where: { messageId }, select: { id: true, channel: true } });
  if (!mail) return false;
  await database.rows`INSERT INTO mail_bounce (mail_id, status) VALUES (${mail.id}, ${status}) ON CONFLICT DO NOTHING`;
  log.warn({ event: 'mail-bounced', mail: mail.id, channel: mail.channel, status }, 'a mail or message has come back');
  return true;
}

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
const isToken = (token: string, header: string | null) => timingSafeEqual(digest(`Bearer ${token}`), digest(header ?? ''));
