import type pg from 'pg';
import { wayToInvitation } from './invitation-way.ts';
import { wayMs, wayToNewPassword } from './password-way.ts';
import { stillToTell } from './readers.ts';
import { mailLocaleOf } from './words.ts';
import { type Told, type Written, writeInvitation, writeNotices, writeReset } from './write.ts';

export interface MailRow {
  readonly id: string;
  readonly kind: 'notice' | 'digest' | 'reset' | 'contact' | 'invitation';
  readonly subject_id: string | null;
  readonly locale: string | null;
  readonly address: string | null;
  readonly created_at: Date;
  readonly user_id: string | null;
}
/** A mail as it goes out. */
export type Ready = Written & { readonly to: string; readonly language: 'zh-CN' | 'en' };

/** The mail as of this moment; undefined: there is nothing left to say, or nobody to say it to. */
export async function readyMail(
  sql: pg.Pool,
  { id, kind, subject_id, locale, address, user_id, created_at }: MailRow,
  portalUrl: string,
  now: Date,
): Promise<Ready | undefined> {
  const language = mailLocaleOf(locale);
  if (kind === 'invitation') {
    const way = await wayToInvitation(sql, subject_id ?? '');
    // the language of a person without an account is not known: both
    return way && { ...writeInvitation(way, portalUrl), to: way.to, language: 'zh-CN' };
  }
  if (!address || kind === 'contact') return undefined;
  if (kind === 'reset') {
    const way = user_id && now.getTime() - created_at.getTime() < wayMs ? await wayToNewPassword(sql, user_id, now) : undefined;
    return way === undefined ? undefined : { ...writeReset(way, language, portalUrl), to: address, language };
  }
  const { rows: items } = await sql.query<Told>(stillToTell, [id]);
  return items.length > 0 ? { ...writeNotices(items, kind, language, portalUrl), to: address, language } : undefined;
}
