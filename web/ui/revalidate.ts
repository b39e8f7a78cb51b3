import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * No reload where it could remove the form during typing: after an answer to a form, which
 * stays, after a message beside it, and after a refusal, when the step may be gone and the text must stay.
 */
export const keepsForm: ShouldRevalidateFunction = ({ actionResult, actionStatus = 200, defaultShouldRevalidate }) =>
  actionStatus >= 400 || isFormAnswer(actionResult) || isSent(actionResult) ? false : defaultShouldRevalidate;

const isSent = (result: unknown) => typeof result === 'object' && result !== null && 'sent' in result;
const isFormAnswer = (result: unknown) => typeof result === 'object' && result !== null && 'submissionId' in result && 'outcome' in result;
