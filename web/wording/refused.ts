import type { RefusalDetails } from '#workflows/engine/refusal.ts';
import type { FlatWords } from './messages.ts';

/** A refusal with the sentences that say it in the reader's language. */
export interface Refused {
  readonly code: string;
  readonly details: RefusalDetails;
  readonly words: FlatWords;
}
