import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readMail } from '#stand-ins/mail/read-mail.ts';
import { startRelay } from '#stand-ins/mail/relay.ts';
import { everybodyHasAccount } from '#test/portal/support/accounts.ts';
import { Portal } from '#test/portal/support/portal.ts';
import { recordedProject } from '#test/portal/support/recorded.ts';
import { toTell } from '#worker/mail/readers.ts';

/** Of the story: some dozens of mails. */
const actsOfEach = 40;

interface Outcome {
  readonly kills: number;
  /** Notices and steps, each for each of its readers. */
  readonly expected: number;
  /** Of mails that should be sent. */
  readonly planned: readonly string[];
  /** Of mails that have come, each once. */
  readonly came: readonly string[];
  /** More than one of a Message-ID. */
  readonly repeated: number;
  readonly states: readonly string[];
}

/** Tries of one mail are two minutes apart at most. */
const quietMs = 300_000;
/** However long it takes on a busy machine; fails where nothing more comes. */
async function goneOut(settled: () => Promise<boolean>, count: () => number): Promise<void> {
  for (let [came, since] = [count(), Date.now()]; !(await settled()); await sleep(250)) {
    if (count() !== came) [came, since] = [count(), Date.now()];
    if (Date.now() - since > quietMs) throw new Error(`No mail for ${quietMs} ms, and not all have gone out.`);
  }
}

/** The notices of `cases` projects at once, sent while the worker is killed `kills` times and the relay cuts every few mails off. */
export async function mailsUnderKills({ kills, cases }: { readonly kills: number; readonly cases: number }): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'tida-kills-'));
  const relay = await startRelay({ log: join(folder, 'mail.jsonl') });
  const portal = await Portal.open({ withWorker: false, smtpUrl: `smtp://127.0.0.1:${relay.smtpPort}` });
  let worker: ChildProcess | undefined;
  try {
    await everybodyHasAccount(portal);
    const { sql } = portal.theatre;
    await sql.query("UPDATE mail_since SET since = '1970-01-01'");
    for (let n = 0; n < cases; n += 1) await recordedProject(portal, sc1.slice(0, actsOfEach), `mails-${n}`);
    // the simulation's days are past; what is older than a week is not mailed
    await sql.query('UPDATE notice SET at = now()');
    await sql.query('UPDATE open_step SET opened_at = now()');
    for (const mode of ['drop', 'busy'] as const) relay.tell({ mode, times: 25, match: mode === 'drop' ? '1' : '' });
    const settled = async () => {
      const { rows } = await sql.query<{ left: number; cases: number }>(
        `SELECT (SELECT count(*)::int FROM mail WHERE state IN ('waiting', 'handed')) AS left,
           (SELECT count(*)::int FROM cases c LEFT JOIN mail_cursor m ON m.case_id = c.id WHERE c.version > coalesce(m.version, 0)) AS cases`,
      );
      return rows[0]?.left === 0 && rows[0].cases === 0;
    };
    let killed = 0;
    for (; killed < kills && !(await settled()); killed += 1) {
      worker = await portal.theatre.spawnWorker();
      // in the middle of sending: after a few more mails
      const goal = relay.mails.length + Math.floor(Math.random() * 4);
      for (const end = Date.now() + 10_000; relay.mails.length <= goal && Date.now() < end; ) await sleep(5);
      const ended = new Promise((done) => worker?.once('exit', done));
      worker.kill('SIGKILL');
      await ended;
    }
    worker = await portal.theatre.spawnWorker();
    await goneOut(settled, () => relay.mails.length).catch(async (error: unknown) => {
      const { rows } = await sql.query('SELECT state, answer, count(*)::int, max(attempts), max(tried_at) FROM mail GROUP BY 1, 2');
      throw new Error(`${error} After ${killed} kills there are still: ${JSON.stringify(rows)}`);
    });
    const { rows } = await sql.query<{ message_id: string; state: string }>("SELECT message_id, state FROM mail WHERE kind = 'notice'");
    let expected = 0;
    for (let n = 0; n < cases; n += 1) expected += (await sql.query(toTell, [`mails-${n}`, 0, 1_000_000, new Date(0)])).rows.length;
    const came = relay.mails.map(({ raw }) => readMail(raw).messageId);
    return {
      kills: killed,
      expected,
      planned: rows.flatMap(({ message_id, state }) => (state === 'sent' ? [message_id] : [])).sort(),
      came: [...new Set(came)].sort(),
      repeated: came.length - new Set(came).size,
      states: [...new Set(rows.map(({ state }) => state))].sort(),
    };
  } finally {
    worker?.kill('SIGKILL');
    await portal.close();
    await relay.close();
    rmSync(folder, { recursive: true });
  }
}
