import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import type { Environment } from '#worker/env.ts';
import { messengersOf } from '#worker/messengers/settings.ts';
import { type Channel, MessageChannel } from '#workflows/mail/choices.ts';
import { dispatcherId } from '#workflows/mail/messages.ts';
import type { mailDispatcher } from '#workflows/mail/workflow.ts';
import type { MailDependencies } from './send.ts';
import { smtpMailer } from './smtp.ts';

type Sending = Omit<MailDependencies, 'sql'>;

/** Undefined: nothing is sent, neither mails nor messages by another channel. */
export function sendingOf({ SMTP_URL, MAIL_FROM, PORTAL_URL, ...settings }: Environment): Sending | undefined {
  if (!PORTAL_URL) return undefined;
  const relay = SMTP_URL && SMTP_URL !== 'none' && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined;
  const sending = { ...(relay ? { mailer: smtpMailer(relay) } : {}), messengers: messengersOf(settings), portalUrl: PORTAL_URL };
  return channelsOf(sending).length > 0 ? sending : undefined;
}

/** The channels that are on. */
export const channelsOf = (sending: Sending | undefined): readonly Channel[] => [
  ...(sending?.mailer ? (['mail'] as const) : []),
  ...MessageChannel.array().parse(Object.keys(sending?.messengers ?? {})),
];

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

/** For so many seconds a worker waits for the database before it begins without. */
const patience = 10;

/** Pages promise a mail or message only where one is sent: recorded before the worker begins, or beside its work as soon as the database is there. */
export async function recordWhetherSent(sql: pg.Pool, on: readonly Channel[], stopping: AbortSignal): Promise<void> {
  const isRecorded = async () => {
    try {
      await sql.query('UPDATE mail_since SET sends = $1, channels = $2', [on.includes('mail'), on.filter((channel) => channel !== 'mail')]);
      return true;
    } catch (error) {
      console.warn(`worker: not recorded whether mails are sent: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };
  const tryAgain = async (everyMs: number, times: number): Promise<boolean> => {
    for (let n = 0; n < times && !stopping.aborted; n += 1) {
      if (await isRecorded()) return true;
      await sleep(everyMs, undefined, { signal: stopping }).catch(() => undefined);
    }
    return stopping.aborted;
  };
  if (!(await tryAgain(1_000, patience))) void tryAgain(5_000, Number.POSITIVE_INFINITY);
}
