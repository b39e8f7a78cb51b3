import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * No reload where it could remove the form during typing: after an answer to a form, which
 * stays, and after a refusal, when the step may be gone and the text must stay.
 */
export const keepsForm: ShouldRevalidateFunction = ({ actionResult, actionStatus = 200, defaultShouldRevalidate }) =>
  actionStatus >= 400 || isFormAnswer(actionResult) ? false : defaultShouldRevalidate;

const isFormAnswer = (result: unknown) => typeof result === 'object' && result !== null && 'submissionId' in result && 'outcome' in result;
