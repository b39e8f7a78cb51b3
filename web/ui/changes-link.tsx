import { useLocale } from 'use-intl';
import type { DocumentRef } from '#web/shapes/case.ts';
import { usePortal } from './wording.tsx';

/** To the comparison of a text with the version before it, a page of its own. */
export function ChangesLink({ caseId, document: { version, earlier } }: { caseId: string; document: DocumentRef }) {
  const t = usePortal();
  const locale = useLocale();
  if (earlier === null) return null;
  return (
    <a href={`/cases/${caseId}/changes/${version}?language=${locale === 'en' ? 'en' : 'zh'}`} className="small no-print underline">
      {t('documents.changes')}
    </a>
  );
}
