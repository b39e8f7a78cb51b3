import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Seen } from '#web/reads/shapes/seen.ts';
import { type Found, followChanges } from './follow-changes.ts';
import { Note } from './parts.tsx';
import { usePortal } from './wording.tsx';

/**
 * Keeps a page as things stand: asks again whenever something has changed of what its reader may see (`seen`: as the page was
 * loaded). A page with a form is never replaced: it says so, and its reader chooses when.
 */
export function LiveUpdate({ seen, caseId, hasForm = false }: { seen: Seen; caseId?: string; hasForm?: boolean }) {
  const t = usePortal();
  const { revalidate } = useRevalidator();
  const [found, setFound] = useState<Found>('same');
  const shown = useRef(seen);
  useEffect(() => {
    shown.current = seen;
    setFound('same');
  }, [seen]);
  const { as } = seen;
  useEffect(
    () =>
      followChanges(caseId, {
        onSeen: (now) => {
          if (now.as !== as) return setFound('other-person');
          const before = shown.current;
          const isChanged = now.casePrint !== before.casePrint || (!hasForm && now.inboxPrint !== before.inboxPrint);
          if (!isChanged) return setFound((last) => (last === 'changed' ? last : 'same'));
          shown.current = now;
          if (hasForm) setFound('changed');
          else revalidate();
        },
        onTrouble: setFound,
      }),
    [caseId, as, hasForm, revalidate],
  );
  if (found === 'same') return null;
  return (
    <div className="no-print mb-4">
      <Note tone="warn" role="status" title={t(`live.${found}`)}>
        {found === 'changed' ? (
          <button type="button" className="btn mt-2" onClick={revalidate}>
            {t('live.show')}
          </button>
        ) : null}
      </Note>
    </div>
  );
}
