import { useRevalidator, useRouteLoaderData } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { Me } from '#web/reads/shapes/me.ts';
import { Note } from './parts.tsx';
import { usePortal } from './wording.tsx';

type Found = 'same' | 'away' | 'signed-out' | 'other-person';
const firstPauseMs = 2_000;
const longestPauseMs = 60_000;

/**
 * Asks again when the reader comes back to the page, so that nobody decides on an old one. It looks first whether the server
 * answers, and to whom: a question in the background must not take the page away.
 */
export function LiveUpdate() {
  const t = usePortal();
  const { revalidate, state } = useRevalidator();
  const root = useRouteLoaderData('root') as { me?: Me } | undefined;
  const shownTo = identity(root?.me);
  const [found, setFound] = useState<Found>('same');
  const failures = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible' || state !== 'idle') return;
      const now = await whoAmI();
      const answer = now === undefined ? 'away' : now === shownTo ? 'same' : now === '' ? 'signed-out' : 'other-person';
      setFound(answer);
      failures.current = answer === 'away' ? failures.current + 1 : 0;
      if (answer === 'same') revalidate();
      if (answer === 'away') timer = setTimeout(() => void ask(), Math.min(firstPauseMs * 2 ** (failures.current - 1), longestPauseMs));
    };
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
    };
  }, [revalidate, state, shownTo]);
  if (found === 'same') return null;
  return (
    <div className="no-print mb-4">
      <Note tone="warn" role="status" title={t(`live.${found}`)} />
    </div>
  );
}

const identity = (me: Me | undefined) => (me ? `${me.person.id}/${me.acting.id}` : '');

/** Undefined: no answer. */
async function whoAmI(): Promise<string | undefined> {
  try {
    const answer = await fetch('/trpc/me.get', { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) return undefined;
    const { result } = (await answer.json()) as { result: { data: Me } };
    return identity(result.data);
  } catch {
    return undefined;
  }
}
