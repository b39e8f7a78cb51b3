import type { FormPage } from './form-page.ts';

/** What the form of a decision shows before anything of it is kept. */
export const beginsWith = ({ prefilled, suggested }: Pick<FormPage, 'prefilled' | 'suggested'>, outcome: string) =>
  prefilled?.outcome === outcome ? prefilled.values : suggested[outcome];
