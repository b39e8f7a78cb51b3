import { useEffect, useRef } from 'react';
import { usePortal } from '#web/ui/wording.tsx';
import type { FormAnswer } from './answer.ts';

/** The form has had no answer: it is still here, and sending it again is the same submission. */
export function Unsent({ why, answer, busy }: { why: NonNullable<FormAnswer['unsent']>; answer: FormAnswer; busy: boolean }) {
  const t = usePortal();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer) box.current?.focus();
  }, [answer]);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-5 rounded-lg bg-warn-2 px-[14px] py-[11px] text-warn outline-none">
      <p className="font-semibold">{t(`unsent.${why}`)}</p>
      <p>{t('unsent.kept')}</p>
      <button type="submit" aria-disabled={busy} onClick={(event) => busy && event.preventDefault()} className="btn mt-2">
        {t('unsent.again')}
      </button>
    </div>
  );
}
