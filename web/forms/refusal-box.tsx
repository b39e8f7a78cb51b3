import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useMoment } from '#web/ui/clock.tsx';
import { useHeld } from '#web/ui/held.tsx';
import { MoreWords, usePortal, useWords } from '#web/ui/wording.tsx';
import type { Refused } from '#web/wording/refused.ts';

/** Why it was not done, what now, and how things stand. What was typed is still in the form below. */
export const RefusalBox = (props: RefusalProps) => (
  <MoreWords words={props.refused.words}>
    <Box {...props} />
  </MoreWords>
);
interface RefusalProps {
  readonly refused: Refused;
  readonly caseId: string;
  /** Address at which things stand as they are now. */
  readonly shownAt: string;
}
function Box({ refused, caseId, shownAt }: RefusalProps) {
  const t = usePortal();
  const words = useWords();
  const moment = useMoment();
  const held = useHeld();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  const { code, details } = refused;
  const shown = (instant: unknown) => (typeof instant === 'string' && instant !== '' ? moment(instant) : '');
  const figures = { ...details, at: shown(details['at']), dueAt: shown(details['dueAt']), ...held(details) };
  const { why, now } = words.refusal(code, figures);
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-5 rounded-lg bg-warn-2 px-[14px] py-[11px] text-warn outline-none">
      <p className="font-semibold">{why || t('refusal.unknown')}</p>
      {now ? <p>{now}</p> : null}
      <p className="mt-1 text-[0.8125rem]">
        {t('refusal.kept')}{' '}
        {code === 'SIGN_IN' ? (
          // beside this page, which keeps what was typed and can be sent again then
          <a href={`/sign-in?returnTo=${encodeURIComponent(`/cases/${caseId}`)}`} target="_blank" rel="noreferrer" className="underline">
            {t('refusal.signInBeside')}
          </a>
        ) : (
          <Link to={shownAt} className="underline">
            {t('refusal.current')}
          </Link>
        )}
      </p>
    </div>
  );
}
