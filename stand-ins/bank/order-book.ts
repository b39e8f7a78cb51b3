import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { z } from 'zod';

/** The content of an order; constant under one key. */
export const OrderContent = z.strictObject({
  payer: z.string().min(1).max(64),
  payee: z.string().min(1).max(64),
  account: z
    .strictObject({ holder: z.string().min(1).max(200), bank: z.string().min(1).max(200), number: z.string().min(1).max(40) })
    .optional(),
  fen: z.int().min(1).max(1e15),
  currency: z.literal('CNY'),
  purpose: z.string().min(1).max(64),
});
export type OrderContent = z.infer<typeof OrderContent>;

/** `left`: how often a pending order is still to be asked for before it settles. */
const Outcome = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('settled'), reference: z.string(), settledAt: z.iso.datetime() }),
  z.strictObject({ state: z.literal('failed'), reason: z.string() }),
  z.strictObject({ state: z.literal('pending'), left: z.int() }),
]);
export type Outcome = z.infer<typeof Outcome>;

const Entry = z.strictObject({ key: z.string(), attempt: z.string(), content: OrderContent, outcome: Outcome });
/** An order as the bank knows it. Each change of it is one line of the log. */
export type Entry = z.infer<typeof Entry>;

export interface OrderBook {
  /** The latest on this key. */
  find(key: string): Entry | undefined;
  /** Every line in the order of writing: an order that moved money twice would show here. */
  readonly entries: readonly Entry[];
  /** On the disk when this returns. */
  write(entry: Entry): Entry;
  close(): void;
}

/** The orders of a log file. A line that a crash has cut off was never answered for and is dropped. */
export function openOrderBook(file: string): OrderBook {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  const entries = whole.split('\n').flatMap((line) => (line ? [Entry.parse(JSON.parse(line))] : []));
  const latest = new Map(entries.map((entry) => [entry.key, entry]));
  const log = openSync(file, 'a');
  return {
    find: (key) => latest.get(key),
    entries,
    write(entry) {
      writeSync(log, `${JSON.stringify(entry)}\n`);
      fsyncSync(log);
      entries.push(entry);
      latest.set(entry.key, entry);
      return entry;
    },
    close: () => closeSync(log),
  };
}
