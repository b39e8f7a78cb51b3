import type { Client } from '@temporalio/client';
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
