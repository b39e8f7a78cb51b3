import { useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Seen } from '#web/shapes/seen.ts';
import { type Found, followChanges } from './follow-changes.ts';
import { listInUse, whenNoListIsInUse } from './list-in-use.ts';
import { Note } from './parts.tsx';
import { usePortal } from './wording.tsx';

interface Live {
  readonly seen: Seen;
  readonly caseId?: string;
  readonly hasForm?: boolean;
  /** What a page with a form shows beside it or merges into it: messages, the text of colleagues. */
  readonly onSeen?: (now: Seen) => void;
}
/** `waiting`: a change that is not shown yet, as it would move the rows under the pointer or the focus. */
type Said = { readonly about: Seen } & ({ readonly found: Found } | { readonly found: 'waiting'; readonly isLow: boolean });
const saysMore = ({ found }: Said) => found === 'changed' || found === 'waiting';

/**
 * Keeps a page as things stand: asks again whenever something has changed of what its reader may see (`seen`: as the page was
 * loaded). A page with a form is never replaced, nor a list in use: it says so, and its reader chooses when.
 */
export function LiveUpdate({ seen, caseId, hasForm = false, onSeen }: Live) {
  const t = usePortal();
  const { revalidate } = useRevalidator();
  const [said, setSaid] = useState<Said>({ about: seen, found: 'same' });
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
        if (!isChanged) return setSaid((last) => (saysMore(last) ? last : { about: loaded.current, found: 'same' }));
        const used = hasForm ? null : listInUse();
        // not shown yet: what comes next is a change again
        if (used) return setSaid({ about: loaded.current, found: 'waiting', isLow: used.getBoundingClientRect().top > innerHeight / 2 });
        shown.current = now;
        if (hasForm) say('changed');
        else revalidate();
      },
      onTrouble: say,
    });
  }, [caseId, as, hasForm, revalidate, onSeen]);
  useEffect(() => (found === 'waiting' ? whenNoListIsInUse(revalidate) : undefined), [found, revalidate]);
  // the change may be the reader's own act, whose answer is on its way
  const isGoing = useNavigation().state !== 'idle';
  const isSaid = found !== 'same' && !(saysMore(said) && isGoing);
  const show = () => {
    revalidate();
    // the button goes with the line
    if (found === 'waiting') document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  // away from the row in use, above what stands there: the line itself moves nothing
  const side = said.found === 'waiting' && said.isLow ? 'top-3' : 'bottom-3';
  const place = found === 'waiting' ? `fixed inset-x-3 z-20 mx-auto max-w-xl rounded-lg shadow-lg ${side}` : 'mb-4';
  return (
    <div role="status" className={`no-print ${isSaid ? place : 'sr-only'}`} data-still={found === 'waiting' || undefined}>
      {isSaid ? (
        <Note tone="warn" title={t(`live.${found}`)}>
          {found === 'changed' || found === 'waiting' ? (
            <button type="button" className="btn mt-2" onClick={show}>
              {t('live.show')}
            </button>
          ) : null}
        </Note>
      ) : null}
    </div>
  );
}
