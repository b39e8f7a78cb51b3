import type { DocumentRef } from '#web/shapes/case.ts';
import { usePortal, useWords } from './wording.tsx';

/** A document's noun, and its milestone: a project has a report for each. */
export function useDocumentTitle(): (document: Pick<DocumentRef, 'step' | 'subject'>) => string {
  const words = useWords();
  const t = usePortal();
  return ({ step, subject }) => {
    const title = words.noun(step);
    const [, n] = /^milestone-(\d+)$/.exec(subject) ?? [];
    return n === undefined ? title : t('milestone.titled', { title, n: Number(n) });
  };
}
