import type pg from 'pg';
import { type HasPublicities, objectionsTo } from '#workflows/modules/publicity/publicity.ts';
import { newToken } from './token.ts';

const dayMs = 86_400_000;
/** How long the link of a confirmation works, and that of an answer. */
const linkDays = { contact: 30, answer: 180 } as const;
/** Mails that ask an address for its confirmation, in a day: a public form is no way to fill somebody's mailbox. */
const mostUnconfirmed = 3;

const ended: readonly string[] = ['rejected', 'dismissed', 'upheld', 'overtaken'];
const mailId = (...parts: readonly string[]) => `encode(sha256(convert_to(${parts.join(" || ' ' || ")}, 'UTF8')), 'hex')`;

/** $1: the case; $2, $3: after this version, up to this one; $4: nothing older. Objections of people without an account. */
const askContacts = `
  WITH filed AS (
    SELECT f.details->>'objection' AS objection, lower(trim(d.body::jsonb->>'email')) AS address
    FROM event f JOIN event a ON a.case_id = f.case_id AND a.version = f.version AND a.n = 0
      JOIN document d ON d.case_id = a.case_id AND d.submission_id = a.submission_id AND d.hash = a.document
    WHERE f.case_id = $1 AND f.version > $2 AND f.version <= $3 AND f.at >= $4 AND f.type = 'objection-filed' AND a.organisation_id = 'public'),
  kept AS (INSERT INTO objection_contact (case_id, objection, address) SELECT $1, objection, address FROM filed WHERE address <> ''
    ON CONFLICT DO NOTHING RETURNING objection, address),
  counted AS (SELECT k.objection, row_number() OVER (PARTITION BY k.address ORDER BY k.objection)
      + (SELECT count(*) FROM objection_contact c WHERE c.address = k.address AND c.confirmed_at IS NULL AND c.created_at > now() - interval '1 day') AS nth
    FROM kept k)
  INSERT INTO mail (id, kind, subject_id) SELECT ${mailId("'contact'", '$1', 'objection')}, 'contact', $1 || ' ' || objection FROM counted
  WHERE nth <= ${mostUnconfirmed}
  ON CONFLICT (id) DO NOTHING`;

/** $1: the case; $2, $3: objections that have ended, and how. Those whose confirmed contact does not know it. */
const answerContacts = `
  WITH answered AS (UPDATE objection_contact c SET answered = e.state FROM unnest($2::text[], $3::text[]) AS e(objection, state)
    WHERE c.case_id = $1 AND c.objection = e.objection AND c.confirmed_at IS NOT NULL AND c.answered IS DISTINCT FROM e.state
    RETURNING c.objection, e.state)
  INSERT INTO mail (id, kind, subject_id) SELECT ${mailId("'answer'", '$1', 'objection', 'state')}, 'answer', $1 || ' ' || objection FROM answered
  ON CONFLICT (id) DO NOTHING`;

/** Mails to objectors without an account, about what is new in a case. Each has an id of its matter: a second run adds none. */
export async function planObjectors(
  sql: pg.Pool,
  { id, done, version }: { readonly id: string; readonly done: number; readonly version: number },
  from: Date,
): Promise<void> {
  await sql.query(askContacts, [id, done, version, from]);
  const { rows } = await sql.query<{ state: HasPublicities }>(
    `SELECT s.state FROM case_state s WHERE s.case_id = $1
       AND EXISTS (SELECT FROM objection_contact c WHERE c.case_id = $1 AND c.confirmed_at IS NOT NULL)`,
    [id],
  );
  const answered = rows
    .flatMap(({ state }) => Object.values(state.publicities).flatMap(objectionsTo))
    .filter(({ state }) => ended.includes(state));
  if (answered.length > 0) await sql.query(answerContacts, [id, answered.map((one) => one.id), answered.map(({ state }) => state)]);
}

export interface ObjectorWay {
  readonly to: string;
  readonly token: string;
  /** As the receipt says it: `2026-0011/award-1-2`. */
  readonly number: string;
}

/** A new link for an objector: to confirm the address, or to read the answer; none where that is past. `subject`: case and objection. */
export async function wayToObjection(
  sql: pg.Pool,
  kind: 'contact' | 'answer',
  subject: string,
  now: Date,
): Promise<ObjectorWay | undefined> {
  const { token, hash } = newToken();
  const { rows } = await sql.query<{ address: string; number: string; objection: string }>(
    `WITH held AS (SELECT c.case_id, c.objection, c.address, k.number FROM objection_contact c JOIN cases k ON k.id = c.case_id
       WHERE c.case_id || ' ' || c.objection = $1 AND (c.confirmed_at IS NOT NULL) = $2),
     made AS (INSERT INTO objection_link (hash, case_id, objection, expires_at) SELECT $3, case_id, objection, $4 FROM held)
     SELECT * FROM held`,
    [subject, kind === 'answer', hash, new Date(now.getTime() + linkDays[kind] * dayMs)],
  );
  const [held] = rows;
  return held && { to: held.address, token, number: `${held.number}/${held.objection}` };
}
