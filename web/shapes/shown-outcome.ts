import type { OutcomeDefinition } from '#workflows/engine/define-step.ts';
import type { StepPage } from './step.ts';

/** A decision as a page offers it. */
export const shownOutcome = (
  name: string,
  { negative, legal, confirms, sealed }: Partial<OutcomeDefinition>,
): StepPage['outcomes'][number] => ({
  name,
  negative: negative === true,
  legal: legal === true,
  confirms: confirms ?? null,
  sealed: sealed ?? null,
});
