import { useEffect, useState } from 'react';
import { useMoment } from '#web/ui/clock.tsx';
import { MoreWords, usePortal, useWords } from '#web/ui/wording.tsx';
import type { Refused } from '#web/wording/refused.ts';
import type { FormAnswer } from './answer.ts';
import type { useSaver } from './use-saver.ts';

const slowAfterMs = 5_000;
interface StateProps {
  readonly shown: ReturnType<typeof useSaver>['shown'];
  readonly saved: FormAnswer['saved'];
  /** The time of the last save known to the page. */
  readonly found: string | undefined;
  /** Its writer has asked to save, with nothing to save. */
  readonly nothingNew: boolean | undefined;
  readonly sending: boolean;
}

/** The state of the typed text: saved, on its way, or waiting for the network. Beside the form, which stays. */
export function DraftState({ shown, saved, found, nothingNew = false, sending }: StateProps) {
  const t = usePortal();
  const moment = useMoment();
  const { trouble, sent } = shown?.queue ?? { trouble: null, sent: null };
  const isSlow = useLongerThan(slowAfterMs, sending || sent !== null);
  const at = saved?.updatedAt ?? shown?.savedAt ?? found;
  const usual = isSlow
    ? t(sending ? 'draft.slowToSend' : 'draft.slow')
    : sent
      ? t('draft.saving')
      : at
        ? t(nothingNew ? 'draft.unchanged' : 'draft.saved', { at: moment(at) })
        : nothingNew
          ? t('draft.empty')
          : '';
  return (
    // a line of its own on a phone: beside the buttons it would stand sign below sign, over the fields
    <span role="status" className={`small min-h-[1lh] min-w-0 flex-1 basis-full sm:basis-0 ${trouble ? 'text-warn' : ''}`}>
      {trouble === 'away' ? t('draft.away') : trouble === 'signed-out' ? t('draft.signedOut') : trouble ? null : usual}
      {trouble && trouble !== 'away' && trouble !== 'signed-out' ? <NotKept refused={shown?.refused} /> : null}
    </span>
  );
}

/** Why, in the refusal's own words. */
function NotKept({ refused }: { refused: Refused | undefined }) {
  const t = usePortal();
  return (
    <>
      {refused ? (
        <MoreWords words={refused.words}>
          <Why refused={refused} />{' '}
        </MoreWords>
      ) : null}
      {t('draft.notKept')}
    </>
  );
}
const Why = ({ refused: { code, details } }: { refused: Refused }) => <>{useWords().refusal(code, details).why}</>;

function useLongerThan(ms: number, going: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!going) return undefined;
    const timer = setTimeout(() => setLong(true), ms);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [ms, going]);
  return isLong;
}
