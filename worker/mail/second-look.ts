import type pg from 'pg';
import { choicesOf } from '#workflows/mail/choices.ts';
import type { OfficeChange, SignedRequest } from '#workflows/membership/change.ts';
import { type HeldRole, rolesHeld } from '#workflows/membership/judge.ts';
import { keepsAccounts } from '#workflows/membership/judge-account.ts';
import { mayConfirmAuthority } from '#workflows/membership/judge-signatory.ts';
import { keepsOrganisations } from '#workflows/register/judge-entry.ts';
import { type MailLocale, mailWords, type SecondLook } from './words.ts';
import { type Written, writeTask } from './write.ts';

const pages: Readonly<Record<SecondLook, string>> = {
  letter: '/organisation/signatories',
  account: '/organisation/payees',
  correction: '/inbox',
};

interface Asking {
  readonly what: SecondLook;
  readonly persons: readonly string[];
}

/** The colleagues who may give the second look that a change asks for; undefined: it asks for none. */
export function askedToLook(change: OfficeChange, by: string, held: readonly HeldRole[], now: string): Asking | undefined {
  const others = (not: string, may: (roles: readonly string[]) => boolean) =>
    [...new Set(held.map(({ person }) => person))].filter((one) => one !== by && one !== not && may(rolesHeld(held, one, now)));
  switch (change.change) {
    case 'enter-authority':
      return { what: 'letter', persons: others(change.person, mayConfirmAuthority) };
    case 'register-account':
      return { what: 'account', persons: others('', keepsAccounts) };
    default:
      return undefined;
  }
}

/** Those who keep the register, of every organisation that runs programmes. */
async function keepers(sql: pg.ClientBase, by: string): Promise<string[]> {
  const { rows } = await sql.query<{ person: string; roles: string[] }>(
    `SELECT person_id AS person, array_agg(role) AS roles FROM role_grant WHERE case_id IS NULL AND person_id <> $1
       AND valid_from <= now() AND (valid_until IS NULL OR valid_until > now())
       AND organisation_id IN (SELECT platform_id FROM programme) GROUP BY person_id, organisation_id`,
    [by],
  );
  return rows
    .filter(({ person, roles }) => keepsOrganisations({ person, roles, organisation: '', isPlatform: true }))
    .map((row) => row.person);
}

interface Applied {
  readonly request: Pick<SignedRequest, 'id' | 'by'>;
  readonly change: OfficeChange;
  readonly held: readonly HeldRole[];
  readonly now: string;
  /** An organisation has asked for a correction of its entry. */
  readonly isCorrection: boolean;
}
/** A mail to each colleague whose second look is waited for, in the transaction of the change. */
export async function askToLook(sql: pg.ClientBase, { request: { id, by }, change, held, now, isCorrection }: Applied): Promise<void> {
  const asking: Asking | undefined = isCorrection
    ? { what: 'correction', persons: await keepers(sql, by) }
    : askedToLook(change, by, held, now);
  if (!asking || asking.persons.length === 0) return;
  await sql.query(
    `INSERT INTO mail (id, kind, person_id, subject_id)
     SELECT encode(sha256(convert_to('second-look ' || $1 || ' ' || person, 'UTF8')), 'hex'), 'second-look', person, $2
     FROM unnest($3::text[]) person, mail_since s WHERE s.sends ON CONFLICT (id) DO NOTHING`,
    [id, asking.what, asking.persons],
  );
}

/** Whether the recipient of a mail has left mails of tasks on. */
export async function takesTasks(sql: pg.Pool, mail: string): Promise<boolean> {
  const { rows } = await sql.query<{ choices: unknown }>(
    'SELECT s.choices FROM mail m JOIN notification_setting s ON s.person_id = m.person_id WHERE m.id = $1',
    [mail],
  );
  return choicesOf(rows[0]?.choices).mail.asked !== 'off';
}

/** Undefined: the person has switched mails of tasks off. */
export async function writeSecondLook(
  sql: pg.Pool,
  mail: string,
  what: string,
  locale: MailLocale,
  portal: string,
): Promise<Written | undefined> {
  if (!(await takesTasks(sql, mail))) return undefined;
  const known = what as SecondLook;
  return writeTask(mailWords[locale].secondLook[known], new URL(pages[known], portal).href, locale);
}
