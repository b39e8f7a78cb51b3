import type { Group } from '#web/shapes/field.ts';
import type { StepPage } from '#web/shapes/step.ts';

/** What a form needs of its page. */
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
  | 'suggested'
  | 'choices'
  | 'rows'
  | 'submissionId'
> & { readonly project: Pick<StepPage['project'], 'id'> };

/** The form of the decision that is being taken. */
export interface OpenForm {
  readonly outcome: FormPage['outcomes'][number];
  readonly root: Group;
  /** Person and organisation of the page's request, '' without a sign-in. */
  readonly madeFor: string;
  /** Where it is sent; without one, to the address that shows it. */
  readonly action: string | null;
  /** Address at which things stand as they are now. */
  readonly shownAt: string;
}
