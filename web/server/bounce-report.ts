/** What a returned mail says: which mail, and why (RFC 3463). */
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
