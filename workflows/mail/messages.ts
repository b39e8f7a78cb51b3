/** One workflow per mail: its id is what makes a second start impossible. */
export const mailWorkflowId = (taskQueue: string, mail: string) => `mail:${taskQueue}:${mail}`;
/** One dispatcher for all workers of a queue. */
export const dispatcherId = (taskQueue: string) => `mails:${taskQueue}`;

export interface MailToSend {
  readonly id: string;
  readonly sendAt: string;
}
