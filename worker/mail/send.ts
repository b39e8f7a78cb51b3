import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import type { Messengers } from '#worker/messengers/messenger.ts';
import { type MessageRow, readyMessage } from '#worker/messengers/ready.ts';
import { faultOf, type Handed, type Mailer } from './mailer.ts';
import { type MailRow, readyMail } from './ready.ts';
import { mailLocaleOf } from './words.ts';

/** A relay or service that takes nothing for this long: the message has failed, and its page says so. */
const patienceMs = 3 * 86_400_000;

export interface MailDependencies {
  readonly sql: pg.Pool;
  /** Left out: no mail is sent. */
  readonly mailer?: Mailer;
  /** Of the other channels that are on. */
  readonly messengers: Messengers;
  /** Links lead there. */
  readonly portalUrl: string;
}
type Row = (MailRow | MessageRow) & { readonly state: string; readonly send_at: Date; readonly locale: string | null };
interface Way {
  readonly address: string | null;
  readonly language: string;
  /** Kept with the first try. */
  readonly messageId: string;
  hand(messageId: string): Promise<Handed>;
}

/** Hands a message to its channel, once more under the same id where the answer was lost. Throws where it is to be tried again. */
export async function send(dependencies: MailDependencies, id: string, now: Date): Promise<void> {
  const { sql } = dependencies;
  const { rows } = await sql.query<Row>(
    `SELECT m.id, m.channel, m.kind, m.state, m.subject_id, m.send_at, m.created_at, u.id AS user_id, coalesce(m.locale, s.locale) AS locale, coalesce(u.email, m.address) AS address
     FROM mail m LEFT JOIN person p ON p.id = m.person_id LEFT JOIN "user" u ON u.id = p.user_id
       LEFT JOIN notification_setting s ON s.person_id = m.person_id WHERE m.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row || !['waiting', 'handed'].includes(row.state)) return;
  const way = row.channel === 'mail' ? await wayOfMail(dependencies, row, now) : await wayOfMessage(dependencies, row, now);
  if (!way) return settle(sql, id, 'dropped', null);
  const tried = await sql.query<{ message_id: string }>(
    `UPDATE mail SET attempts = attempts + 1, tried_at = $2, address = $3, locale = $4, message_id = coalesce(message_id, $5)
     WHERE id = $1 RETURNING message_id`,
    [id, now, way.address, way.language, way.messageId],
  );
  try {
    const { taken, answer } = await way.hand(tried.rows[0]?.message_id ?? way.messageId);
    await settle(sql, id, taken ? 'sent' : 'refused', answer);
  } catch (error) {
    const fault = faultOf(error);
    if (now.getTime() - row.send_at.getTime() > patienceMs) return settle(sql, id, 'failed', fault);
    await sql.query('UPDATE mail SET answer = $2 WHERE id = $1', [id, fault]);
    throw ApplicationFailure.retryable('the message has not been taken', fault);
  }
}

/** Another worker of the queue may have it. */
const notHere = () => ApplicationFailure.retryable('this worker does not send by the channel', 'NO_CHANNEL');

async function wayOfMail({ sql, mailer, portalUrl }: MailDependencies, row: MailRow, now: Date): Promise<Way | undefined> {
  if (!mailer) throw notHere();
  const ready = await readyMail(sql, row, portalUrl, now);
  if (!ready) return undefined;
  return {
    address: ready.unlogged ? null : ready.to,
    language: ready.language,
    // random: with one that follows from the matter, anybody could write a report that the mail has come back
    messageId: `<${randomUUID()}@${mailer.domain}>`,
    hand: (messageId) => mailer.send({ ...ready, messageId }),
  };
}

async function wayOfMessage(
  { sql, messengers, portalUrl }: MailDependencies,
  row: MessageRow & { readonly locale: string | null },
  now: Date,
): Promise<Way | undefined> {
  const messenger = messengers[row.channel];
  if (!messenger) throw notHere();
  const language = mailLocaleOf(row.locale);
  const ready = await readyMessage(sql, row, language, portalUrl, now);
  return ready && { address: ready.to, language, messageId: row.id, hand: () => messenger.send(ready.to, ready) };
}

const settle = async (sql: pg.Pool, id: string, state: 'sent' | 'refused' | 'failed' | 'dropped', answer: string | null): Promise<void> => {
  await sql.query(
    `UPDATE mail SET state = $2, answer = $3, sent_at = CASE WHEN $2 = 'sent' THEN now() END WHERE id = $1 AND state IN ('waiting', 'handed')`,
    [id, state, answer],
  );
};
