import { shownForm } from '#web/shapes/describe.ts';
import { filesIn } from '#web/shapes/files-in.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import type { FileRef } from '#workflows/engine/files.ts';

/** Every file that the forms of a document name, as far as its reader sees them. */
export const filesOfParts = (parts: readonly DocumentPart[]): FileRef[] =>
  parts.flatMap(({ step, outcome, values }) => {
    const form = shownForm(step, outcome);
    return form ? filesIn(form, values).map(({ ref }) => ref) : [];
  });
