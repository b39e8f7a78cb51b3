import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Seen } from '#web/shapes/seen.ts';
import { type Found, followChanges } from './follow-changes.ts';
import { Note } from './parts.tsx';
import { usePortal } from './wording.tsx';

interface Live {
  readonly seen: Seen;
  readonly caseId?: string;
  readonly hasForm?: boolean;
  /** What a page with a form shows beside it or merges into it: messages, the text of colleagues. */
  readonly onSeen?: (now: Seen) => void;
}
/**
 * Keeps a page as things stand: asks again whenever something has changed of what its reader may see (`seen`: as the page was
 * loaded). A page with a form is never replaced: it says so, and its reader chooses when.
 */
export function LiveUpdate({ seen, caseId, hasForm = false, onSeen }: Live) {
  const t = usePortal();
  const { revalidate } = useRevalidator();
  const [said, setSaid] = useState<{ readonly about: Seen; readonly found: Found }>({ about: seen, found: 'same' });
  // what was found of an earlier loading is over with the next
  const found = said.about === seen ? said.found : 'same';
  const loaded = useRef(seen);
  const shown = useRef(seen);
  useEffect(() => {
    loaded.current = seen;
    shown.current = seen;
  }, [seen]);
  const { as } = seen;
  useEffect(() => {
    const say = (what: Found) => setSaid({ about: loaded.current, found: what });
    return followChanges(caseId, {
      onSeen: (now) => {
        if (now.as !== as) return say('other-person');
        const before = shown.current;
        onSeen?.(now);
        const isAround = now.inboxPrint !== before.inboxPrint || now.talkPrint !== before.talkPrint;
        const isChanged = now.casePrint !== before.casePrint || (!hasForm && isAround);
        // said once, it stands until the page is loaded again
        if (!isChanged) return setSaid((last) => (last.found === 'changed' ? last : { about: loaded.current, found: 'same' }));
        shown.current = now;
        if (hasForm) say('changed');
        else revalidate();
      },
      onTrouble: say,
    });
  }, [caseId, as, hasForm, revalidate, onSeen]);
  // the change may be the reader's own act, whose answer is on its way
  const isGoing = useNavigation().state !== 'idle';
  if (found === 'same' || (found === 'changed' && isGoing)) return null;
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
