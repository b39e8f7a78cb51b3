import type { StepPage } from '#web/reads/shapes/step.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { FormAnswer } from './answer.ts';

/** What a form needs of its page. */
export type FormPage = Pick<
  StepPage,
  'key' | 'step' | 'about' | 'openedVersion' | 'outcomes' | 'draft' | 'prefilled' | 'suggested' | 'choices' | 'submissionId'
> & { readonly project: Pick<StepPage['project'], 'id'> };

/**
 * The form whose answer came when its page could no longer be shown, because the step is settled or the reader signed out
 * meanwhile: it has only what was typed, and may be sent again.
 */
export function formAlone(projectId: string, key: string, { submissionId, outcome }: FormAnswer): FormPage {
  const step = key.split('/')[0] ?? '';
  const definition = stepNamed(step)?.outcomes[outcome];
  return {
    project: { id: projectId },
    key,
    step,
    about: {},
    openedVersion: 0,
    outcomes: [{ name: outcome, negative: false, legal: definition?.legal === true, sealed: definition?.sealed ?? null }],
    draft: null,
    prefilled: null,
    suggested: {},
    choices: {},
    submissionId,
  };
}
