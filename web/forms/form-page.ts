import type { StepPage } from '#web/reads/shapes/step.ts';
import type { OutcomeDefinition } from '#workflows/engine/define-step.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { FormAnswer } from './answer.ts';

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

/** A decision as a form offers it. */
export const shownOutcome = (
  name: string,
  { negative, legal, confirms, sealed }: Partial<OutcomeDefinition>,
): FormPage['outcomes'][number] => ({
  name,
  negative: negative === true,
  legal: legal === true,
  confirms: confirms ?? null,
  sealed: sealed ?? null,
});

/**
 * The form whose answer came when its page could no longer be shown, because the step is settled or the reader signed out
 * meanwhile: it has only what was typed, and may be sent again.
 */
export function formAlone(caseId: string, key: string, { submissionId, outcome }: FormAnswer): FormPage {
  const step = key.split('/')[0] ?? '';
  return {
    project: { id: caseId },
    key,
    step,
    about: {},
    payments: [],
    openedVersion: 0,
    outcomes: [shownOutcome(outcome, stepNamed(step)?.outcomes[outcome] ?? {})],
    drafts: [],
    prefilled: null,
    suggested: {},
    choices: {},
    rows: { ...stepNamed(step)?.rows },
    submissionId,
  };
}
