import type { DocumentRef } from '#web/shapes/case.ts';
import { earlierText } from '#web/shapes/earlier-text.ts';

/** Texts that have a version before them. */
export const textsWithEarlier = (documents: readonly DocumentRef[]): number[] =>
  documents.flatMap(({ version }) => (earlierText(documents, version) ? [version] : []));
export { changesCalled } from '#web/papers/changes/changes-page.ts';
