import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { z } from 'zod';

const Kept = z.strictObject({ at: z.iso.datetime(), from: z.string(), to: z.string(), raw: z.string() });
/** A mail as it was taken in, one line of the log. */
export type Kept = z.infer<typeof Kept>;

export interface Outbox {
  readonly mails: readonly Kept[];
  keep(mail: Kept): void;
  close(): void;
}

/** The mails of a log file. A line that a crash has cut off was never answered for and is dropped. */
export function openOutbox(file: string): Outbox {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  const mails = whole.split('\n').flatMap((line) => (line ? [Kept.parse(JSON.parse(line))] : []));
  const log = openSync(file, 'a', 0o600);
  return {
    mails,
    keep(mail) {
      writeSync(log, `${JSON.stringify(mail)}\n`);
      mails.push(mail);
    },
    close: () => closeSync(log),
  };
}
