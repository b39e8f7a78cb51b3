import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { SavedDraft } from '#web/shapes/step.ts';
import { type DraftPlace, type Saver, type Start, saverOf, unsettled } from './saver.ts';

const beforeLeavingMs = 4_000;
const never = () => () => {};

/** Keeps the draft of one form, which is the same as long as it is mounted. Undefined on the server, and where no draft can be kept. */
export function useSaver(place: DraftPlace, draft: SavedDraft | undefined, shared?: Start) {
  const [saver] = useState(() => (typeof document === 'undefined' || place.madeFor === '' ? undefined : saverOf(place, draft, shared)));
  useLastWord(saver);
  const shown = useSyncExternalStore(saver?.subscribe ?? never, saver?.snapshot ?? nothing, nothing);
  return { saver, shown };
}
const nothing = () => undefined;

/** Saves when the page is left in any way, and goes on when the network or the writer is back. */
function useLastWord(saver: Saver | undefined) {
  const leave = useCallback(() => saver?.leave(), [saver]);
  useEffect(() => {
    if (!saver) return undefined;
    const unload = (event: BeforeUnloadEvent) => {
      leave();
      if (saver.snapshot().queue.trouble && !saver.isSettled) event.preventDefault();
    };
    const back = () => {
      const { trouble } = saver.snapshot().queue;
      if (document.visibilityState === 'hidden') leave();
      else if (trouble && trouble !== 'changed-elsewhere' && trouble !== 'refused') saver.mended();
    };
    window.addEventListener('beforeunload', unload);
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    document.addEventListener('submit', saveFirst, true);
    return () => {
      saver.now(); // a client navigation: the form goes, the saver stays until all is kept
      window.removeEventListener('beforeunload', unload);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
      document.removeEventListener('submit', saveFirst, true);
    };
  }, [saver, leave]);
}

const held = new WeakSet<Event>();
/** Language, theme, organisation, signing out: the page they bring is made after the text is kept. */
function saveFirst(event: SubmitEvent) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset['keeps'] !== undefined || held.has(event)) return;
  const waiting = unsettled().filter((saver) => !saver.snapshot().queue.trouble);
  if (waiting.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  held.add(event);
  const { submitter } = event;
  void Promise.all(waiting.map((saver) => saver.settled(beforeLeavingMs))).then(() => {
    // requests still under way have had their time
    form.dataset['keeps'] = '';
    form.requestSubmit(submitter);
    delete form.dataset['keeps'];
  });
}
