import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import type { Environment } from '#worker/env.ts';
import { dispatcherId } from '#workflows/mail/messages.ts';
import type { mailDispatcher } from '#workflows/mail/workflow.ts';
import type { MailDependencies } from './send.ts';
import { smtpMailer } from './smtp.ts';

/** Undefined: no mail is sent. */
export function mailsOf({ SMTP_URL, MAIL_FROM, PORTAL_URL }: Environment): Omit<MailDependencies, 'sql'> | undefined {
  if (!SMTP_URL || SMTP_URL === 'none' || !MAIL_FROM || !PORTAL_URL) return undefined;
  return { mailer: smtpMailer({ url: SMTP_URL, from: MAIL_FROM }), portalUrl: PORTAL_URL };
}

/** Starts the dispatcher unless it runs: every worker may do so. */
export async function startDispatcher(temporal: Pick<Client, 'workflow'>, taskQueue: string): Promise<void> {
  await temporal.workflow.start<typeof mailDispatcher>('mailDispatcher', {
    workflowId: dispatcherId(taskQueue),
    taskQueue,
    args: [],
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowTaskTimeout: '5s',
  });
}

/** Pages promise a mail only where one is sent: tried once before the worker begins, and beside its work until the database has it. */
export async function recordWhetherSent(sql: pg.Pool, sends: boolean, stopping: AbortSignal): Promise<void> {
  const isRecorded = async () => {
    try {
      await sql.query('UPDATE mail_since SET sends = $1', [sends]);
      return true;
    } catch (error) {
      console.warn(`worker: not recorded whether mails are sent: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };
  const goOn = async () => {
    do await sleep(5_000, undefined, { signal: stopping }).catch(() => undefined);
    while (!stopping.aborted && !(await isRecorded()));
  };
  if (!(await isRecorded())) void goOn();
}
