import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { faultOf, type Mailer } from './mailer.ts';
import { type MailRow, readyMail } from './ready.ts';

/** A relay that takes nothing for this long: the mail has failed, and its page says so. */
const patienceMs = 3 * 86_400_000;

export interface MailDependencies {
  readonly sql: pg.Pool;
  readonly mailer: Mailer;
  /** Links lead there. */
  readonly portalUrl: string;
}

/** Hands a mail to the relay, once more under the same Message-ID where its word was lost. Throws where it is to be tried again. */
export async function send({ sql, mailer, portalUrl }: MailDependencies, id: string, now: Date): Promise<void> {
  const { rows } = await sql.query<MailRow & { readonly state: string; readonly send_at: Date }>(
    `SELECT m.id, m.kind, m.state, m.subject_id, m.send_at, m.created_at, u.id AS user_id, coalesce(m.locale, s.locale) AS locale, coalesce(u.email, m.address) AS address
     FROM mail m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN "user" u ON u.id = p.user_id
       LEFT JOIN notification_setting s ON s.person_id = m.person_id WHERE m.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row || !['waiting', 'handed'].includes(row.state)) return;
  const ready = await readyMail(sql, row, portalUrl, now);
  if (!ready) return settle(sql, id, 'dropped', null);
  const messageId = `<${id}@${mailer.domain}>`;
  await sql.query('UPDATE mail SET attempts = attempts + 1, tried_at = $2, address = $3, locale = $4, message_id = $5 WHERE id = $1', [
    id,
    now,
    ready.unlogged ? null : ready.to,
    ready.language,
    messageId,
  ]);
  try {
    const { taken, answer } = await mailer.send({ ...ready, messageId });
    await settle(sql, id, taken ? 'sent' : 'refused', answer);
  } catch (error) {
    const fault = faultOf(error);
    if (now.getTime() - row.send_at.getTime() > patienceMs) return settle(sql, id, 'failed', fault);
    await sql.query('UPDATE mail SET answer = $2 WHERE id = $1', [id, fault]);
    throw ApplicationFailure.retryable('the relay has not taken the mail', fault);
  }
}

const settle = async (sql: pg.Pool, id: string, state: 'sent' | 'refused' | 'failed' | 'dropped', answer: string | null): Promise<void> => {
  await sql.query(
    `UPDATE mail SET state = $2, answer = $3, sent_at = CASE WHEN $2 = 'sent' THEN now() END WHERE id = $1 AND state IN ('waiting', 'handed')`,
    [id, state, answer],
  );
};
