export interface Mail {
  /** Whole, with its brackets: the same for each try of one mail. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
}

/** The relay's word. What has no word (a time-out, a cut connection, "try later") is thrown, and tried again. */
export interface Handed {
  readonly taken: boolean;
  /** Its code and status, without anything of the mail. */
  readonly answer: string;
}

/** The way of a mail out of the house. */
export interface Mailer {
  /** Of the address that mails come from. */
  readonly domain: string;
  send(mail: Mail): Promise<Handed>;
  close(): void;
}

/** What was thrown, as the log of mails says it: a code, no address and no text. */
export function faultOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [responseCode, code].filter((part) => part !== undefined).join(' ') || 'UNKNOWN';
}
