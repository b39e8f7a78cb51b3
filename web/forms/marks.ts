import type { SavedDraft } from '#web/shapes/step.ts';

/** By field, what its text began from (web/documents/mark.ts): the server tells by them who has changed what. */
export type Marks = Readonly<Record<string, string>>;
/** The names of the form's own fields: the marks, the tab and the count of its saves, and per field whose text is to stay. */
export const marksName = '_marks';
export const tabName = '_tab';
export const takeName = '_take';

export const marksOf = (draft: SavedDraft | undefined): Marks =>
  Object.fromEntries((draft?.fields ?? []).map(({ name, mark }) => [name, mark]));
