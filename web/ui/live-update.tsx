import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Asks again when the reader comes back to the page, so that nobody decides on an old one. */
export function LiveUpdate() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible' && state === 'idle') revalidate();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [revalidate, state]);
  return null;
}
