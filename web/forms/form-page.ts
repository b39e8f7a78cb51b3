import type { PersonRef } from '#web/shapes/common.ts';
import type { Group } from '#web/shapes/field.ts';
import type { StepPage } from '#web/shapes/step.ts';
import type { Marks } from './marks.ts';

/** The page data needed by a form. */
export type FormPage = Pick<
  StepPage,
  | 'key'
  | 'step'
  | 'about'
  | 'payments'
  | 'openedVersion'
  | 'outcomes'
  | 'drafts'
  | 'prefilled'
  | 'remarks'
  | 'suggested'
  | 'choices'
  | 'rows'
  | 'uploads'
  | 'submissionId'
> & {
  readonly project: Pick<StepPage['project'], 'id'>;
  /** Figures that the decision compares; among them the weights of scores. */
  readonly sheets?: StepPage['sheets'];
  /** Absent or null: the form is written alone. */
  readonly together?: StepPage['together'];
  /** Who hands the form in, where the reader only writes in it. */
  readonly holder?: PersonRef;
};

/** The form of the decision that is being taken. */
export interface OpenForm {
  readonly outcome: FormPage['outcomes'][number];
  /** By other decisions of the step, the fields that their forms have as well. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
  readonly root: Group;
  /** Person and organisation of the page's request, '' without a sign-in. */
  readonly madeFor: string;
  /** The target of the form; default: the address of its page. */
  readonly action: string | null;
  /** Address at which things stand as they are now. */
  readonly shownAt: string;
  /** Of a shared form without a kept draft: by field, the mark of its first value. */
  readonly began?: Marks | undefined;
  /** The colleague whose form it is; who was asked to write in it hands nothing in. */
  readonly of?: string | undefined;
}
