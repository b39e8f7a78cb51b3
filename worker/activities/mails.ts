import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import type pg from 'pg';
import { hasWork, plan } from '#worker/mail/plan.ts';
import { type MailDependencies, send } from '#worker/mail/send.ts';
import { channelsOf } from '#worker/mail/start.ts';
import type { MailToSend } from '#workflows/mail/messages.ts';
import { withHeartbeat } from './heartbeat.ts';

/** An empty answer after this long lets the dispatcher start a new run. */
const waitsMs = 600_000;
/** What a lost connection has not said is seen then. */
const looksMs = 15_000;
const beatMs = 1500;
/** Acts come in bursts. */
const gathersMs = 200;

interface Mails {
  readonly sql: pg.Pool;
  /** This process is to end: what waits is left to another one. */
  readonly stopping?: AbortSignal;
  /** Left out: this worker sends nothing. */
  readonly mails?: Omit<MailDependencies, 'sql'>;
}

export const createMailActivities = ({ sql, mails, stopping }: Mails) => ({
  /** Answers when there is something to plan or to send. */
  async awaitMails(): Promise<void> {
    const context = Context.current();
    const until = Date.now() + waitsMs;
    const client = await sql.connect();
    let lost: Error | undefined;
    client.once('error', (error) => {
      lost = error;
    });
    try {
      const heard = listening(client, stopping);
      await client.query('LISTEN case_changed');
      await client.query('LISTEN mail_waiting');
      for (let lookAt = 0; Date.now() < until && !stopping?.aborted; ) {
        if (lost) throw lost;
        if (heard.take() || Date.now() >= lookAt) {
          lookAt = Date.now() + looksMs;
          const { rows } = await client.query<{ work: boolean }>(hasWork);
          if (rows[0]?.work) return;
        }
        context.heartbeat();
        await Promise.race([heard.next(), context.sleep(Math.min(beatMs, Math.max(1, lookAt - Date.now())))]);
        if (heard.waits()) await context.sleep(gathersMs);
      }
    } finally {
      client.release(true); // a listening connection is not shared
    }
  },

  planMails: (): Promise<MailToSend[]> => withHeartbeat(plan(sql, channelsOf(mails), new Date())),

  /** Each has its workflow. */
  async mailsHanded(ids: readonly string[]): Promise<void> {
    await withHeartbeat(sql.query(`UPDATE mail SET state = 'handed' WHERE id = ANY($1) AND state = 'waiting'`, [ids]));
  },

  async sendMail(id: string): Promise<void> {
    if (!mails) throw ApplicationFailure.retryable('this worker sends nothing', 'NO_CHANNEL');
    await withHeartbeat(send({ sql, ...mails }, id, new Date()));
  },
});

/** Whether the database has said anything since it was last asked. */
function listening(client: pg.PoolClient, stopping: AbortSignal | undefined) {
  let said = false;
  let wake = () => {};
  client.on('notification', () => {
    said = true;
    wake();
  });
  stopping?.addEventListener('abort', () => wake(), { once: true });
  return {
    waits: () => said,
    take() {
      const was = said;
      said = false;
      return was;
    },
    next: () =>
      new Promise<void>((resolve) => {
        wake = resolve;
        if (said) resolve();
      }),
  };
}
