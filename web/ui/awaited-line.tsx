import type { Awaited } from '#web/shapes/case.ts';
import { DueChip } from './clock.tsx';
import { HeldChip } from './held.tsx';
import { useOpeningTitle } from './opening-title.ts';
import { Chip } from './parts.tsx';
import { Asked } from './people.tsx';
import { usePortal } from './wording.tsx';

/** Whose turn it is in a case, in the cell of a list: who, what, until when. */
export function AwaitedLine({ awaited: { first, more } }: { awaited: Awaited }) {
  const t = usePortal();
  const titleOf = useOpeningTitle();
  if (!first) return null;
  const { kind, mine, hold, asked, step, about, seat, dueAt } = first;
  return (
    <div className="grid justify-items-start gap-1">
      <span>
        {kind === 'wait' || mine ? null : (
          <>
            <Asked asked={asked} />
            {t('colon')}
          </>
        )}
        {titleOf(step, about, seat)}
      </span>
      <span className="flex flex-wrap items-center gap-1.5">
        {mine && !hold ? <Chip tone="brand">{t('why.yourTurn')}</Chip> : null}
        {hold ? <HeldChip hold={hold} /> : <DueChip dueAt={dueAt} />}
        {more > 0 ? <span className="tiny">{t('why.more', { count: more })}</span> : null}
      </span>
    </div>
  );
}
