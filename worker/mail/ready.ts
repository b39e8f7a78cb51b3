import type pg from 'pg';
import { applicantOf, writeNotAdmitted } from './applicants.ts';
import { writeCodeNeeded } from './code-needed.ts';
import { wayToInvitation } from './invitation-way.ts';
import { wayToObjection } from './objectors.ts';
import { type PasskeyMail, saidOfPasskey, writePasskey } from './passkey-mails.ts';
import { wayMs, wayToNewPassword } from './password-way.ts';
import { writeSecondLook } from './second-look.ts';
import { stillToTell } from './still-to-tell.ts';
import { mailLocaleOf } from './words.ts';
import { type Written, writeInvitation, writeNotices, writeReset, writeToObjector } from './write.ts';

export interface MailRow {
  readonly id: string;
  readonly channel: 'mail';
  readonly kind:
    | 'notice'
    | 'digest'
    | 'reset'
    | 'contact'
    | 'answer'
    | 'invitation'
    | 'not-admitted'
    | 'second-look'
    | 'code-needed'
    | PasskeyMail;
  readonly subject_id: string | null;
  readonly locale: string | null;
  readonly address: string | null;
  readonly created_at: Date;
  readonly user_id: string | null;
}
/** A mail as it goes out. `unlogged`: an objector's address stays out of the log of mails. */
type Ready = Written & { readonly to: string; readonly language: 'zh-CN' | 'en'; readonly unlogged?: true };

/** The mail as of this moment; undefined: no content or no recipient is left. */
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
  if (kind === 'contact' || kind === 'answer') {
    const way = await wayToObjection(sql, kind, subject_id ?? '', now);
    return way && { ...writeToObjector(kind, way, portalUrl), to: way.to, language: 'zh-CN', unlogged: true };
  }
  if (kind === 'not-admitted') {
    const applicant = await applicantOf(sql, subject_id ?? '');
    return applicant && { ...writeNotAdmitted(applicant), to: applicant.to, language: 'zh-CN', unlogged: true };
  }
  if (!address) return undefined;
  if (kind === 'second-look' || kind === 'code-needed') {
    const write = kind === 'second-look' ? writeSecondLook : writeCodeNeeded;
    const mail = await write(sql, id, subject_id ?? '', language, portalUrl);
    return mail && { ...mail, to: address, language };
  }
  if (kind === 'reset') {
    const way = user_id && now.getTime() - created_at.getTime() < wayMs ? await wayToNewPassword(sql, user_id, now) : undefined;
    return way === undefined ? undefined : { ...writeReset(way, language, portalUrl), to: address, language };
  }
  if (kind === 'passkey-code' || kind === 'passkey')
    return {
      ...writePasskey(kind, await saidOfPasskey(sql, kind, subject_id ?? '', created_at), language, portalUrl),
      to: address,
      language,
    };
  const items = await stillToTell(sql, id);
  return items.length > 0 ? { ...writeNotices(items, kind, language, portalUrl), to: address, language } : undefined;
}
