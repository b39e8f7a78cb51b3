import type pg from 'pg';
import { takesTasks } from './second-look.ts';
import { type MailLocale, mailWords } from './words.ts';
import { type Written, writeTask } from './write.ts';

/**
 * To an administrator whose code for a first passkey a person waits for who has taken up an invitation (prisma/functions/change-people.sql).
 * Undefined: the administrator has switched mails of tasks off.
 */
export async function writeCodeNeeded(
  sql: pg.Pool,
  mail: string,
  invitation: string,
  locale: MailLocale,
  portal: string,
): Promise<Written | undefined> {
  if (!(await takesTasks(sql, mail))) return undefined;
  const { rows } = await sql.query<{ organisation: string; own: boolean }>(
    `SELECT i.organisation_id AS organisation, EXISTS (SELECT FROM role_grant g WHERE g.person_id = m.person_id AND g.organisation_id = i.organisation_id) AS own
     FROM mail m, invitation i WHERE m.id = $1 AND i.id = $2`,
    [mail, invitation],
  );
  const [row] = rows;
  if (!row) return undefined;
  const link = new URL(row.own ? '/organisation' : `/organisations/${row.organisation}`, portal).href;
  return writeTask(mailWords[locale].codeNeeded, link, locale);
}
