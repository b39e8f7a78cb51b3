import type { ShouldRevalidateFunction } from '@remix-run/react';

/**
 * Nothing is asked anew where that could take the form away under the writer's hands: after a saved draft, which changes
 * nothing else, and after a refusal, when the step may be gone and the text must stay.
 */
export const keepsForm: ShouldRevalidateFunction = ({ formAction, actionStatus = 200, defaultShouldRevalidate }) =>
  formAction?.includes('/drafts/') || actionStatus >= 400 ? false : defaultShouldRevalidate;
