import { z } from 'zod';

export const modes = [
  'ok',
  '500', // nothing kept
  'slow', // kept, answered after n ms
  'drop', // kept, then the connection is cut before the answer
  'twice', // kept and delivered twice
  'token', // the token (of a text message: the signature) no longer holds
  'limited', // too many at once: to be tried again
  'unknown-user', // no user has the address
] as const;

/** `POST /misbehave`. Holds for the next `times` messages whose address contains `match`; `ok` forgets all that was asked before. */
export const Misbehaviour = z.strictObject({
  mode: z.enum(modes),
  times: z.int().min(1).max(1_000_000).default(1),
  match: z.string().max(200).default(''),
  /** Of `slow`. */
  n: z.int().min(1).max(600_000).default(1000),
});
export type Misbehaviour = z.infer<typeof Misbehaviour>;
export type Mode = Misbehaviour['mode'];
