import type pg from 'pg';
import { stepNamed } from '#workflows/kinds.ts';
import { type Channel, kindOfNotice } from '#workflows/mail/choices.ts';
import { digestAt } from '#workflows/mail/digest-at.ts';
import type { MailToSend } from '#workflows/mail/messages.ts';
import { planApplicant } from './applicants.ts';
import { calendarOf } from './calendar.ts';
import { planColleagues, unplanned } from './colleagues.ts';
import { type Item, insertItems, itemColumns, itemsFor, nowhere, type Times } from './items.ts';
import { planObjectors } from './objectors.ts';
import { toTell } from './readers.ts';

const casesAtOnce = 20;
/** Their workflows are pending children of one run of the dispatcher, which may have 2000. */
const mailsAtOnce = 30;
/** Older notices are in the inbox alone: a relay that comes back after weeks sends no old ones. */
const oldestMs = 7 * 86_400_000;

export const hasWork = `SELECT EXISTS (SELECT FROM cases c LEFT JOIN mail_cursor m ON m.case_id = c.id WHERE c.version > coalesce(m.version, 0))
  OR EXISTS (SELECT FROM mail WHERE state = 'waiting') OR ${unplanned} AS work`;

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

/**
 * For each notice, each step, each request to write and each mention that has come since the last time a mail, and a message by each
 * other channel that its person has chosen; of the channels that are on. Answers what waits to be handed to a workflow.
 */
export async function plan(sql: pg.Pool, on: readonly Channel[], now: Date): Promise<MailToSend[]> {
  const { rows: since } = await sql.query<{ since: Date }>('SELECT since FROM mail_since');
  const from = new Date(Math.max(now.getTime() - oldestMs, since[0]?.since.getTime() ?? now.getTime()));
  const { rows: cases } = await sql.query<{ id: string; version: number; done: number }>(
    `SELECT c.id, c.version, coalesce(m.version, 0) AS done FROM cases c LEFT JOIN mail_cursor m ON m.case_id = c.id
     WHERE c.version > coalesce(m.version, 0) ORDER BY c.updated_at LIMIT $1`,
    [casesAtOnce],
  );
  const times = { on, now, daily: new Date(digestAt(now.toISOString(), await calendarOf(sql))) };
  for (const one of cases) {
    if (on.includes('mail')) {
      await planObjectors(sql, one, from);
      await planApplicant(sql, one, from);
    }
    await planCase(sql, one, from, times);
  }
  await planColleagues(sql, from, times);
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
  times: Times,
): Promise<void> {
  const { rows } = await sql.query<ToTell>(toTell, [id, done, version, from]);
  const items = rows.flatMap((row) => itemsOf(id, row, times));
  // one statement, one transaction: the cursor moves with what it stands for
  await sql.query(
    `WITH ${insertItems}
     INSERT INTO mail_cursor (case_id, version) VALUES ($1, $2) ON CONFLICT (case_id) DO UPDATE SET version = greatest(mail_cursor.version, excluded.version)`,
    [id, version, ...itemColumns(items)],
  );
}

function itemsOf(caseId: string, { version, n, key, person, template, confirmed, choices, ...row }: ToTell, times: Times): Item[] {
  const kind = template === null ? 'asked' : kindOfNotice(template, template === 'announced' && isLegal(row.act_step, row.act_outcome));
  const about = [caseId, version, n === null ? 'step' : 'notice', n ?? key ?? '', person];
  return itemsFor({ about, kind, person, place: { ...nowhere, caseId, version, n, key }, choices, confirmed }, times);
}

const isLegal = (step: string | null, outcome: string | null) => stepNamed(step ?? '')?.outcomes[outcome ?? '']?.legal === true;
