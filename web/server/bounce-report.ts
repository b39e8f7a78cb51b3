import { z } from 'zod';
import { Compared, pattern } from '#workflows/domain/text.ts';

/** What has come back: which mail or text message, and why (RFC 3463, or the operator's code). */
export interface Bounce {
  readonly messageId: string;
  readonly status: string;
}

/**
 * Reads a delivery status notification (RFC 3464) with the returned mail or its headers. Undefined: no failure (a delay is none), or it
 * does not name the mail.
 */
export function readBounce(report: string): Bounce | undefined {
  // the report's own head has a Message-ID as well
  const body = report.slice(Math.max(0, report.search(/\r?\n\r?\n/)));
  if (!/^Action:[ \t]*failed\b/im.test(body)) return undefined;
  const status = /^Status:[ \t]*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(body)?.[1];
  const messageId = /^Message-ID:\s*(<[^<>\s]{1,300}>)/im.exec(body)?.[1];
  return status && messageId ? { messageId, status } : undefined;
}

const SmsReport = z.array(z.object({ success: z.boolean(), out_id: Compared.default(''), err_code: pattern(/^[\w.:-]{1,60}$/) })).max(1000);

/** Reads reports on text messages (SmsReport): those that were not delivered. Undefined: none of that kind. */
export function readSmsReport(report: string): Bounce[] | undefined {
  if (!report.trimStart().startsWith('[')) return undefined;
  const { data } = SmsReport.safeParse(jsonOf(report));
  return data?.filter(({ success }) => !success).map(({ out_id, err_code }) => ({ messageId: out_id, status: err_code }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
