import { z } from 'zod';

export const modes = [
  'ok',
  'refuse', // 550 to the recipient
  'busy', // 451 to the recipient: to be tried again
  'timeout', // no answer to the text, nothing kept
  'bounce', // taken, and sent back as undeliverable
  'drop', // kept, then the connection is cut before the answer
] as const;

/** `POST /misbehave`. Holds for the next `times` mails whose recipient contains `match`; `ok` forgets all that was asked before. */
export const Misbehaviour = z.strictObject({
  mode: z.enum(modes),
  times: z.int().min(1).max(1_000_000).default(1),
  match: z.string().max(200).default(''),
});
export type Misbehaviour = z.infer<typeof Misbehaviour>;
export type Mode = Misbehaviour['mode'];
