import { createHash, timingSafeEqual } from 'node:crypto';
import { readBounce } from './bounce-report.ts';
import { failureResponse } from './failure-response.ts';
import type { Services } from './services.ts';

export const bouncePath = '/mails/bounces';
/** A report with the whole mail in it is smaller. */
const largestReport = 256 * 1024;

/** Where the mailbox of MAIL_FROM delivers what comes back. Without the token there is no such page. */
export async function bounceRoute({ env, database, log }: Services, request: Request): Promise<Response> {
  if (!env.BOUNCE_TOKEN || !isToken(env.BOUNCE_TOKEN, request.headers.get('authorization'))) return failureResponse('NOT_FOUND');
  if (Number(request.headers.get('content-length') ?? 0) > largestReport) return failureResponse('PAYLOAD_TOO_LARGE');
  const report = await request.text();
  const bounce = report.length > largestReport ? undefined : readBounce(report);
  const mail = bounce && (await database.mail.findFirst({ where: { messageId: bounce.messageId }, select: { id: true } }));
  if (!bounce || !mail) return Response.json({ noted: false });
  await database.rows`INSERT INTO mail_bounce (mail_id, status) VALUES (${mail.id}, ${bounce.status}) ON CONFLICT DO NOTHING`;
  log.warn({ event: 'mail-bounced', mail: mail.id, status: bounce.status }, 'a mail has come back');
  return Response.json({ noted: true });
}

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
const isToken = (token: string, header: string | null) => timingSafeEqual(digest(`Bearer ${token}`), digest(header ?? ''));
