import type pg from 'pg';
import { insertItems, itemColumns, itemsFor, nowhere, type Times } from './items.ts';
import { confirmed } from './readers.ts';

/** Notices of one round: their mails are pending children of one run of the dispatcher. */
const atOnce = 50;

/** Whether somebody was asked to write or is mentioned, and has no notice of it yet. */
export const unplanned = `(EXISTS (SELECT FROM draft_writer WHERE planned_at IS NULL) OR EXISTS (SELECT FROM message_mention WHERE planned_at IS NULL))`;

/** A colleague who ends an invitation and gives it again sends no second notice within a day. */
const isAgain = `EXISTS (SELECT FROM mail_item i JOIN mail m ON m.id = i.mail_id WHERE i.kind = 'writing' AND i.case_id = w.case_id AND i.key = w.key
  AND i.holder_id = w.person_id AND i.person_id = w.writer_id AND m.state <> 'dropped' AND m.created_at > now() - interval '1 day')`;

const reached = (person: string) => `LEFT JOIN person p ON p.id = ${person} LEFT JOIN notification_setting s ON s.person_id = ${person}
  CROSS JOIN LATERAL (SELECT ${person} AS person_id) r`;

/** $1: nothing older. */
const waiting = `
  (SELECT 'writing' AS kind, w.case_id, w.key, w.organisation_id AS organisation, w.person_id AS holder, NULL AS message, w.writer_id AS person, w.asked_at AS at,
    p.user_id IS NOT NULL AND w.asked_at >= $1 AND NOT ${isAgain} AS tells, s.choices, ${confirmed}
  FROM draft_writer w ${reached('w.writer_id')} WHERE w.planned_at IS NULL ORDER BY w.asked_at LIMIT ${atOnce})
  UNION ALL
  (SELECT 'mention', n.case_id, NULL, NULL, NULL, n.message_id, n.person_id, m.at, p.user_id IS NOT NULL AND m.at >= $1, s.choices, ${confirmed}
  FROM message_mention n JOIN message m ON m.id = n.message_id ${reached('n.person_id')} WHERE n.planned_at IS NULL ORDER BY m.at LIMIT ${atOnce})`;

interface Waiting {
  readonly kind: 'writing' | 'mention';
  readonly case_id: string;
  readonly key: string | null;
  readonly organisation: string | null;
  readonly holder: string | null;
  readonly message: string | null;
  readonly person: string;
  readonly at: Date;
  readonly tells: boolean;
  readonly choices: unknown;
  readonly confirmed: readonly string[];
}

/** Mails and messages to persons who are asked to write in a colleague's form or are mentioned in a message. */
export async function planColleagues(sql: pg.Pool, from: Date, times: Times): Promise<void> {
  const { rows } = await sql.query<Waiting>(waiting, [from]);
  if (rows.length === 0) return;
  const items = rows.filter(({ tells }) => tells).flatMap((row) => itemsOf(row, times));
  const writing = rows.filter(({ kind }) => kind === 'writing').map(placeOf);
  const mentions = rows.filter(({ kind }) => kind === 'mention').map(({ message, person }) => ({ message, person }));
  // one statement, one transaction: a notice is planned with its mails
  await sql.query(
    `WITH ${insertItems},
       n AS (UPDATE message_mention n SET planned_at = now() FROM jsonb_to_recordset($1) x(message text, person text)
         WHERE n.message_id = x.message AND n.person_id = x.person)
     UPDATE draft_writer w SET planned_at = now()
       FROM jsonb_to_recordset($2) x(case_id text, key text, organisation text, holder text, person text, at timestamptz)
     WHERE (w.case_id, w.key, w.organisation_id, w.person_id, w.writer_id, w.asked_at) = (x.case_id, x.key, x.organisation, x.holder, x.person, x.at)`,
    [JSON.stringify(mentions), JSON.stringify(writing), ...itemColumns(items)],
  );
}

const placeOf = ({ case_id, key, organisation, holder, person, at }: Waiting) => ({ case_id, key, organisation, holder, person, at });

function itemsOf(
  { kind, case_id: caseId, key, organisation, holder, message, person, at, choices, confirmed: channels }: Waiting,
  times: Times,
) {
  const about = kind === 'writing' ? [caseId, key ?? '', organisation ?? '', holder ?? '', at.toISOString()] : [message ?? ''];
  const place = { ...nowhere, caseId, key, holder, message };
  return itemsFor({ about: [kind, ...about, person], kind, person, place, choices, confirmed: channels }, times);
}
