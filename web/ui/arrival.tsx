import { useLocation, useNavigation, useNavigationType } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { Written } from './written.tsx';

/** The link followed and its place, so that going back leads to it. */
const left = new Map<string, string>();

/**
 * After a navigation without a page load: its title is said, and the focus is in the new page; after Back on the link that
 * was followed. A change of the query alone leaves the focus where it is.
 */
export function Arrival() {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const [title, setTitle] = useState('');
  const before = useRef({ pathname, key });
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link) left.set(key, link.getAttribute('href') ?? '');
    };
    document.addEventListener('click', follow, true);
    return () => document.removeEventListener('click', follow, true);
  }, [key]);
  useEffect(() => {
    if (before.current.pathname === pathname) return;
    before.current = { pathname, key };
    setTitle(document.title);
    const href = type === 'POP' ? left.get(key) : undefined;
    const link = href ? document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`) : null;
    const place = link ?? document.querySelector<HTMLElement>('main');
    // what the page itself has given the focus to keeps it
    if (!document.activeElement || document.activeElement === document.body || !place?.contains(document.activeElement))
      place?.focus({ preventScroll: true });
  }, [pathname, key, type]);
  useAnswerInSight();
  return (
    <p className="sr-only" aria-live="polite" role="status">
      <Written text={title} />
    </p>
  );
}

/** What a page says to a form of its own stands at its head, and the form often far below: it is brought into sight. */
function useAnswerInSight() {
  const { state, formMethod } = useNavigation();
  const isAwaited = useRef(false);
  useEffect(() => {
    if (state !== 'idle') {
      if (formMethod === 'POST') isAwaited.current = true;
      return;
    }
    if (!isAwaited.current) return;
    isAwaited.current = false;
    document.querySelector('main [data-answer]')?.scrollIntoView({ block: 'nearest' });
  }, [state, formMethod]);
}
