import type pg from 'pg';
import { stillToTell } from '#worker/mail/still-to-tell.ts';
import type { MailLocale, MessageChannel } from '#workflows/mail/choices.ts';
import type { Message } from './messenger.ts';
import { writeCode, writeMessage } from './write.ts';

/** Where a message goes, and its code: of a notice an address that is confirmed, of a code the one that it was asked for. */
const addressOf = `
  SELECT a.address, a.code FROM channel_address a JOIN mail m ON m.person_id = a.person_id AND m.channel = a.channel
  WHERE m.id = $1 AND CASE WHEN m.kind = 'code' THEN a.code_mail_id = m.id AND a.code_expires_at > $2 ELSE a.confirmed_at IS NOT NULL END`;

export interface MessageRow {
  readonly id: string;
  readonly kind: 'notice' | 'code';
  readonly channel: MessageChannel;
}
export type ReadyMessage = Message & { readonly to: string };

/** The message as of this moment; undefined: no content or no address is left. */
export async function readyMessage(
  sql: pg.Pool,
  { id, kind }: MessageRow,
  locale: MailLocale,
  portalUrl: string,
  now: Date,
): Promise<ReadyMessage | undefined> {
  const { rows } = await sql.query<{ address: string; code: string | null }>(addressOf, [id, now]);
  const [way] = rows;
  if (!way) return undefined;
  if (kind === 'code') return way.code === null ? undefined : { ...writeCode(way.code, id, locale, portalUrl), to: way.address };
  const [told] = await stillToTell(sql, id);
  return told && { ...writeMessage(told, id, locale, portalUrl), to: way.address };
}
