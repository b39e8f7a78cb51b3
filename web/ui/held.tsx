import type { Hold } from '#web/shapes/common.ts';
import { useMoment } from './clock.tsx';
import { Chip } from './parts.tsx';
import { useRole } from './people.tsx';
import { usePortal } from './wording.tsx';

/** The words of a hold, as far as its details are there: why, since when, and who can lift it. */
export function useHeld(): (details: Readonly<Record<string, unknown>>) => Record<'since' | 'reason' | 'lift', string> {
  const t = usePortal();
  const moment = useMoment();
  const role = useRole();
  return ({ since, reason, lift }) => {
    const key = `hold.reason.${String(reason)}` as 'hold.reason.other';
    return {
      since: typeof since === 'string' ? moment(since) : '',
      reason: typeof reason === 'string' && t.has(key) ? t(key) : String(reason ?? ''),
      lift: typeof lift === 'string' ? role(lift) : '',
    };
  };
}

/** In place of the time left. */
export const HeldChip = ({ hold }: { hold: Hold }) => {
  const t = usePortal();
  return (
    <span title={t('hold.why', useHeld()({ ...hold }))}>
      <Chip tone="info">{t('hold.chip')}</Chip>
    </span>
  );
};

export function HeldWhy({ hold }: { hold: Hold }) {
  const t = usePortal();
  return <>{t('hold.why', useHeld()({ ...hold }))}</>;
}
