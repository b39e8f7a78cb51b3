import type { SavedDraft, StepCheck } from '#web/shapes/step.ts';
import type { Refused } from '#web/wording/refused.ts';
import type { Marks } from './marks.ts';
import type { ToAssert } from './passkey.ts';

/** The action's answer to a form: never the whole page, only the data needed by the form. */
export interface FormAnswer {
  readonly submissionId: string;
  readonly outcome: string;
  /** Person and organisation that the form was made for. */
  readonly madeFor: string;
  /** Conform's own: values, errors, lists. */
  readonly result: unknown;
  /** The act is to be confirmed: it is legal, lets money go, or ends its case. */
  readonly confirm?: boolean;
  /** The end to which it brings its case. */
  readonly end?: NonNullable<StepCheck['end']>;
  /** By a passkey as well. */
  readonly assert?: ToAssert;
  readonly saved?: { readonly revision: number; readonly updatedAt: string };
  /** Asked to save, with nothing to save. */
  readonly nothingNew?: boolean;
  readonly refused?: Refused;
  /** What another tab, or a colleague, kept meanwhile. */
  readonly theirs?: SavedDraft;
  /** Where several write: what each field of this answer began from; of a text to be confirmed, the text itself. */
  readonly marks?: Marks;
  /** No answer came: it did not reach the server (`away`), or its fate is unknown (`unknown`). Sending again is safe. */
  readonly unsent?: 'away' | 'unknown';
}
/** The answer to a kept draft. */
export interface KeptAnswer extends Pick<FormAnswer, 'saved' | 'nothingNew' | 'refused' | 'theirs'> {
  /** The form as it is kept now, where several write. */
  readonly kept?: SavedDraft;
}
