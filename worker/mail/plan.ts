import { createHash } from 'node:crypto';
import type pg from 'pg';
import { stepNamed } from '#workflows/kinds.ts';
import { choicesOf, kindOfNotice, type NoticeKind } from '#workflows/mail/choices.ts';
import { digestAt } from '#workflows/mail/digest-at.ts';
import type { MailToSend } from '#workflows/mail/messages.ts';
import { calendarOf } from './calendar.ts';
import { planObjectors } from './objectors.ts';
import { toTell } from './readers.ts';

const casesAtOnce = 20;
/** Their workflows are pending children of one run of the dispatcher, which may have 2000. */
const mailsAtOnce = 30;
/** Older notices are in the inbox alone: a relay that comes back after weeks sends no old ones. */
const oldestMs = 7 * 86_400_000;

export const hasWork = `SELECT EXISTS (SELECT FROM cases c LEFT JOIN mail_cursor m ON m.case_id = c.id WHERE c.version > coalesce(m.version, 0))
  OR EXISTS (SELECT FROM mail WHERE state = 'waiting') AS work`;

interface ToTell {
  readonly version: number;
  readonly n: number | null;
  readonly key: string | null;
  readonly template: string | null;
  readonly act_step: string | null;
  readonly act_outcome: string | null;
  readonly person: string;
  readonly choices: unknown;
}

const idOf = (...parts: readonly (string | number)[]) => createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');

/** A mail for each notice and each step that has come since the last time; answers mails that wait to be handed to a workflow. */
export async function plan(sql: pg.Pool, now: Date): Promise<MailToSend[]> {
  const { rows: since } = await sql.query<{ since: Date }>('SELECT since FROM mail_since');
  const from = new Date(Math.max(now.getTime() - oldestMs, since[0]?.since.getTime() ?? now.getTime()));
  const { rows: cases } = await sql.query<{ id: string; version: number; done: number }>(
    `SELECT c.id, c.version, coalesce(m.version, 0) AS done FROM cases c LEFT JOIN mail_cursor m ON m.case_id = c.id
     WHERE c.version > coalesce(m.version, 0) ORDER BY c.updated_at LIMIT $1`,
    [casesAtOnce],
  );
  const daily = cases.length > 0 ? new Date(digestAt(now.toISOString(), await calendarOf(sql))) : now;
  for (const one of cases) {
    await planObjectors(sql, one, from);
    await planCase(sql, one, from, now, daily);
  }
  const { rows: waiting } = await sql.query<{ id: string; send_at: Date }>(
    `SELECT id, send_at FROM mail WHERE state = 'waiting' ORDER BY created_at, id LIMIT $1`,
    [mailsAtOnce],
  );
  return waiting.map(({ id, send_at }) => ({ id, sendAt: send_at.toISOString() }));
}

async function planCase(
  sql: pg.Pool,
  { id, version, done }: { readonly id: string; readonly version: number; readonly done: number },
  from: Date,
  now: Date,
  daily: Date,
): Promise<void> {
  const { rows } = await sql.query<ToTell>(toTell, [id, done, version, from]);
  const items = rows.flatMap((row) => itemOf(id, row, now, daily));
  const mails = [...new Map(items.map(({ mail }) => [mail.id, mail])).values()];
  const columns = <T, K extends keyof T>(values: readonly T[], ...names: readonly K[]) =>
    names.map((name) => values.map((value) => value[name]));
  // one statement, one transaction: the cursor moves with what it stands for
  await sql.query(
    `WITH m AS (INSERT INTO mail (id, kind, person_id, send_at) SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[]) ON CONFLICT (id) DO NOTHING),
       i AS (INSERT INTO mail_item (id, mail_id, person_id, case_id, version, n, key, kind)
         SELECT x.id, x.mail, x.person, $1, x.version, x.n, x.key, x.kind
         FROM unnest($7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::text[], $13::text[]) x(id, mail, person, version, n, key, kind) ON CONFLICT (id) DO NOTHING)
     INSERT INTO mail_cursor (case_id, version) VALUES ($1, $2) ON CONFLICT (case_id) DO UPDATE SET version = greatest(mail_cursor.version, excluded.version)`,
    [
      id,
      version,
      ...columns(mails, 'id', 'kind', 'person', 'sendAt'),
      ...columns(
        items.map((item) => ({ ...item, mail: item.mail.id })),
        'id',
        'mail',
        'person',
        'version',
        'n',
        'key',
        'kind',
      ),
    ],
  );
}

function itemOf(caseId: string, { version, n, key, person, template, ...row }: ToTell, now: Date, daily: Date) {
  const kind: NoticeKind =
    template === null ? 'asked' : kindOfNotice(template, template === 'announced' && isLegal(row.act_step, row.act_outcome));
  const manner = choicesOf(row.choices).mail[kind];
  if (manner === 'off') return [];
  const id = idOf(caseId, version, n === null ? 'step' : 'notice', n ?? key ?? '', person);
  const mail =
    manner === 'daily'
      ? { id: idOf('digest', person, daily.toISOString()), kind: 'digest', person, sendAt: daily }
      : { id, kind: 'notice', person, sendAt: now };
  return [{ id, mail, person, version, n, key, kind }];
}

const isLegal = (step: string | null, outcome: string | null) => stepNamed(step ?? '')?.outcomes[outcome ?? '']?.legal === true;
