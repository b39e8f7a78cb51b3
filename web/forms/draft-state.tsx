import { useFetcher } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { StepPage } from '#web/reads/shapes/step.ts';
import { useMoment } from '#web/ui/clock.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import type { FormAnswer } from './answer.ts';

const delayMs = 1500;
type Answer = Pick<FormAnswer, 'saved' | 'refused'>;

/** Saves what is typed soon after the last key, and when the page is left. A draft changed elsewhere stops it: nothing is overwritten unseen. */
export function useAutosave(page: StepPage, outcome: string, form: RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<Answer>();
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const dirty = useRef(false);
  const revision = fetcher.data?.saved?.revision ?? (page.draft?.outcome === outcome ? page.draft.revision : (page.draft?.revision ?? 0));
  const conflict = fetcher.data?.refused !== undefined;
  const save = () => {
    if (!form.current || !dirty.current || conflict) return;
    dirty.current = false;
    fetcher.submit(new FormData(form.current), {
      method: 'post',
      action: `/projects/${page.project.id}/drafts/${page.key}`,
      preventScrollReset: true,
    });
  };
  useEffect(() => () => clearTimeout(timer), [timer]);
  const touch = () => {
    dirty.current = true;
    clearTimeout(timer);
    setTimer(setTimeout(save, delayMs));
  };
  return { touch, revision, conflict, saving: fetcher.state !== 'idle', savedAt: fetcher.data?.saved?.updatedAt ?? page.draft?.updatedAt };
}

export function DraftState({ draft, saved }: { draft: ReturnType<typeof useAutosave>; saved: FormAnswer['saved'] }) {
  const t = usePortal();
  const moment = useMoment();
  const at = saved?.updatedAt ?? draft.savedAt;
  const words = draft.conflict ? t('draft.conflict') : draft.saving ? t('draft.saving') : at ? t('draft.saved', { at: moment(at) }) : '';
  return (
    <span role="status" className={`small ${draft.conflict ? 'text-warn' : ''}`}>
      {words}
    </span>
  );
}
