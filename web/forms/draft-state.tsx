import { useFetcher } from '@remix-run/react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useMoment } from '#web/ui/clock.tsx';
import { MoreWords, usePortal, useWords } from '#web/ui/wording.tsx';
import type { FormAnswer, Refused } from './answer.ts';
import type { FormPage } from './form-page.ts';

const delayMs = 1500;
type Answer = Pick<FormAnswer, 'saved' | 'refused'>;

/** Saves what is typed soon after the last key, and when the page is left. A refusal stops it: a draft changed elsewhere is not overwritten unseen. */
export function useAutosave(page: FormPage, outcome: string, form: RefObject<HTMLFormElement>) {
  const fetcher = useFetcher<Answer>();
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  const dirty = useRef(false);
  const revision = fetcher.data?.saved?.revision ?? (page.draft?.outcome === outcome ? page.draft.revision : (page.draft?.revision ?? 0));
  const refused = fetcher.data?.refused;
  const save = () => {
    if (!form.current || !dirty.current || refused) return;
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
  return { touch, revision, refused, saving: fetcher.state !== 'idle', savedAt: fetcher.data?.saved?.updatedAt ?? page.draft?.updatedAt };
}

export function DraftState({ draft, saved }: { draft: ReturnType<typeof useAutosave>; saved: FormAnswer['saved'] }) {
  const t = usePortal();
  const moment = useMoment();
  const at = saved?.updatedAt ?? draft.savedAt;
  const { refused, saving } = draft;
  const state = saving ? t('draft.saving') : at ? t('draft.saved', { at: moment(at) }) : '';
  return (
    <span role="status" className={`small ${refused ? 'text-warn' : ''}`}>
      {refused ? (
        <MoreWords words={refused.words}>
          <NotSaved refused={refused} />
        </MoreWords>
      ) : (
        state
      )}
    </span>
  );
}
function NotSaved({ refused: { code, details } }: { refused: Refused }) {
  const { why, now } = useWords().refusal(code, details);
  return (
    <>
      {why} {now}
    </>
  );
}
