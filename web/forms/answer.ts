import type { FlatWords } from '#web/wording/messages.ts';
import type { RefusalDetails } from '#workflows/engine/refusal.ts';

/** What the action has answered to a form: never the whole page, only what the form needs to go on. */
export interface FormAnswer {
  readonly submissionId: string;
  readonly outcome: string;
  /** Conform's own: values, errors, lists. */
  readonly result: unknown;
  /** A legal act is to be confirmed. */
  readonly confirm?: boolean;
  readonly saved?: { readonly revision: number; readonly updatedAt: string };
  readonly refused?: Refused;
}
export interface Refused {
  readonly code: string;
  readonly details: RefusalDetails;
  /** The sentences of this refusal in the reader's language. */
  readonly words: FlatWords;
}
