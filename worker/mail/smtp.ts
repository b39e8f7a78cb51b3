import nodemailer from 'nodemailer';
import { faultOf, type Mailer } from './mailer.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, `smtps://…`; nodemailer's query (`?requireTLS=true`) holds. */
  readonly url: string;
  /** `Tida <tida@example.org>`, or the bare address. */
  readonly from: string;
  /** The patience with one mail. */
  readonly timeoutMs?: number;
}

/** 5xx to the mail itself is the relay's last word; wrong credentials are ours to mend, and the mail waits. */
const isFinal = ({ code, responseCode }: { code?: string; responseCode?: number }) =>
  (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;

export function smtpMailer({ url, from, timeoutMs = 10_000 }: SmtpOptions): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    domain: domainOf(from),
    async send({ messageId, to, subject, text, html, language }) {
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: '', address: to },
          messageId,
          subject,
          text,
          html,
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
        });
        return { taken: true, answer: String(response).slice(0, 3) };
      } catch (error) {
        if (isFinal(error as { code?: string; responseCode?: number })) return { taken: false, answer: faultOf(error) };
        throw error;
      }
    },
    close: () => transport.close(),
  };
}

/** Of `Tida <tida@example.org>`. */
export const domainOf = (from: string): string => /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
