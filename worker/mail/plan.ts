import { createHash } from 'node:crypto';
import type pg from 'pg';
import { stepNamed } from '#workflows/kinds.ts';
import { type Channel, choicesOf, kindOfNotice, messageChannels, type NoticeKind } from '#workflows/mail/choices.ts';
import { digestAt } from '#workflows/mail/digest-at.ts';
import type { MailToSend } from '#workflows/mail/messages.ts';
import { planApplicant } from './applicants.ts';
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
  readonly confirmed: readonly string[];
}

const idOf = (...parts: readonly (string | number)[]) => createHash('sha256').update(parts.join('\n'), 'utf8').digest('hex');

/**
 * For each notice and each step that has come since the last time a mail, and a message by each other channel that its person has
 * chosen; of the channels that are on. Answers what waits to be handed to a workflow.
 */
export async function plan(sql: pg.Pool, on: readonly Channel[], now: Date): Promise<MailToSend[]> {
  const { rows: since } = await sql.query<{ since: Date }>('SELECT since FROM mail_since');
  const from = new Date(Math.max(now.getTime() - oldestMs, since[0]?.since.getTime() ?? now.getTime()));
  const { rows: cases } = await sql.query<{ id: string; version: number; done: number }>(
    `SELECT c.id, c.version, coalesce(m.version, 0) AS done FROM cases c LEFT JOIN mail_cursor m ON m.case_id = c.id
     WHERE c.version > coalesce(m.version, 0) ORDER BY c.updated_at LIMIT $1`,
    [casesAtOnce],
  );
  const daily = cases.length > 0 ? new Date(digestAt(now.toISOString(), await calendarOf(sql))) : now;
  for (const one of cases) {
    if (on.includes('mail')) {
      await planObjectors(sql, one, from);
      await planApplicant(sql, one, from);
    }
    await planCase(sql, one, from, { on, now, daily });
  }
  const { rows: waiting } = await sql.query<{ id: string; send_at: Date }>(
    `SELECT id, send_at FROM mail WHERE state = 'waiting' ORDER BY created_at, id LIMIT $1`,
    [mailsAtOnce],
  );
  return waiting.map(({ id, send_at }) => ({ id, sendAt: send_at.toISOString() }));
}

interface Times {
  readonly on: readonly Channel[];
  readonly now: Date;
  /** Of the next digest. */
  readonly daily: Date;
}

async function planCase(
  sql: pg.Pool,
  { id, version, done }: { readonly id: string; readonly version: number; readonly done: number },
  from: Date,
  times: Times,
): Promise<void> {
  const { rows } = await sql.query<ToTell>(toTell, [id, done, version, from]);
  const items = rows.flatMap((row) => itemsOf(id, row, times));
  const mails = [...new Map(items.map(({ mail }) => [mail.id, mail])).values()];
  const columns = <T, K extends keyof T>(values: readonly T[], ...names: readonly K[]) =>
    names.map((name) => values.map((value) => value[name]));
  // one statement, one transaction: the cursor moves with what it stands for
  await sql.query(
    `WITH m AS (INSERT INTO mail (id, channel, kind, person_id, send_at)
         SELECT * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[]) ON CONFLICT (id) DO NOTHING),
       i AS (INSERT INTO mail_item (id, mail_id, person_id, case_id, version, n, key, kind)
         SELECT x.id, x.mail, x.person, $1, x.version, x.n, x.key, x.kind
         FROM unnest($8::text[], $9::text[], $10::text[], $11::int[], $12::int[], $13::text[], $14::text[]) x(id, mail, person, version, n, key, kind) ON CONFLICT (id) DO NOTHING)
     INSERT INTO mail_cursor (case_id, version) VALUES ($1, $2) ON CONFLICT (case_id) DO UPDATE SET version = greatest(mail_cursor.version, excluded.version)`,
    [
      id,
      version,
      ...columns(mails, 'id', 'channel', 'kind', 'person', 'sendAt'),
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

function itemsOf(caseId: string, { version, n, key, person, template, confirmed, ...row }: ToTell, { on, now, daily }: Times) {
  const kind: NoticeKind =
    template === null ? 'asked' : kindOfNotice(template, template === 'announced' && isLegal(row.act_step, row.act_outcome));
  const choices = choicesOf(row.choices);
  const about = [caseId, version, n === null ? 'step' : 'notice', n ?? key ?? '', person] as const;
  const item = (mail: { id: string; channel: Channel; kind: 'notice' | 'digest'; sendAt: Date }, id: string) => ({
    id,
    mail: { ...mail, person },
    person,
    version,
    n,
    key,
    kind,
  });
  const id = idOf(...about);
  const notice = { channel: 'mail', kind: 'notice', sendAt: now } as const;
  const byMail = {
    'at-once': () => [item({ ...notice, id }, id)],
    daily: () => [item({ ...notice, id: idOf('digest', person, daily.toISOString()), kind: 'digest', sendAt: daily }, id)],
    off: () => [],
  };
  return [
    ...(on.includes('mail') ? byMail[choices.mail[kind]]() : []),
    ...messageChannels
      .filter((channel) => on.includes(channel) && confirmed.includes(channel) && choices[channel][kind] === 'at-once')
      .map((channel) => item({ ...notice, channel, id: idOf(channel, ...about) }, idOf(channel, ...about))),
  ];
}

const isLegal = (step: string | null, outcome: string | null) => stepNamed(step ?? '')?.outcomes[outcome ?? '']?.legal === true;
