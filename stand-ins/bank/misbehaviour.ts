import { z } from 'zod';

export const modes = [
  'ok',
  '500', // before anything is done
  'timeout-before-apply', // never answers, did nothing
  'timeout-after-apply', // never answers, did it
  'reject', // the order fails
  'pending', // taken in; settles when asked for the n-th time
  'slow', // does it, answers after n ms
  'malformed', // does it, answers half a JSON
  'wrong-amount', // does it, answers about another sum
  'wrong-order', // does it, answers about another order
] as const;

/** `POST /misbehave`. Holds for the next `times` requests whose key contains `match`; `ok` forgets all that was asked before. */
export const Misbehaviour = z.strictObject({
  mode: z.enum(modes),
  times: z.int().min(1).max(1_000_000).default(1),
  match: z.string().max(200).default(''),
  /** Sendings, or look-ups. */
  on: z.enum(['send', 'look-up']).default('send'),
  /** Of `pending` and `slow`. */
  n: z.int().min(1).max(600_000).default(1000),
});
export type Misbehaviour = z.infer<typeof Misbehaviour>;
