import type pg from 'pg';
import { type MailLocale, mailWords } from './words.ts';
import { type Line, moment, type Written, written } from './write.ts';

export type PasskeyMail = 'passkey-code' | 'passkey';
interface Said {
  readonly at: string;
  /** Whose administrator has issued the code. */
  readonly organisation: { readonly zh: string; readonly en: string } | undefined;
}

/** What a mail says of a code or of a new authenticator: when, and by which organisation. Neither the code nor a name of a device. */
export async function saidOfPasskey(sql: pg.Pool, kind: PasskeyMail, subject: string, at: Date): Promise<Said> {
  const { rows } = await sql.query<{ zh: string; en: string }>(
    `SELECT o.name_zh AS zh, o.name_en AS en FROM people_change p JOIN organisation o ON o.id = p.organisation_id WHERE $2 = 'passkey-code' AND p.id = $1`,
    [subject, kind],
  );
  return { at: at.toISOString(), organisation: rows[0] };
}

export function writePasskey(kind: PasskeyMail, { at, organisation }: Said, locale: MailLocale, portal: string): Written {
  const words = mailWords[locale];
  const { subject, lead, way, foot } = words.passkeys[kind];
  const name = locale === 'en' ? organisation?.en || organisation?.zh : organisation?.zh || organisation?.en;
  const link = new URL('/second-factor/passkeys', portal).href;
  const lines: Line[][] = [[{ text: words.hello }], [{ text: lead(moment(at), name ?? '') }, { text: way, link }], [{ text: foot }]];
  return written(`[Tida 题答] ${subject}`, lines, locale);
}
