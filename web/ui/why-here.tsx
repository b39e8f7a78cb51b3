import { Link } from '@remix-run/react';
import type { Waiting } from '#web/shapes/case.ts';
import { inOrderOfTurn } from '#web/shapes/turn.ts';
import { DueChip } from './clock.tsx';
import { HeldChip, HeldWhy } from './held.tsx';
import { useOpeningTitle } from './opening-title.ts';
import { Chip } from './parts.tsx';
import { Asked } from './people.tsx';
import { usePortal } from './wording.tsx';

/** Why the project stands where it stands: who is waited for, with what, until when. The reader's own turn comes first. */
export function WhyHere({ caseId, waiting, ended }: { caseId: string; waiting: readonly Waiting[]; ended: boolean }) {
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const shown = inOrderOfTurn(waiting);
  const isLate = shown.some(({ overdue, kind }) => overdue && kind === 'step');
  if (shown.length === 0)
    return <p className="mt-4 rounded-lg bg-paper px-[14px] py-[11px] text-ink-2">{t(ended ? 'why.ended' : 'why.nothing')}</p>;
  return (
    <div className={`mt-4 rounded-lg px-[14px] py-[11px] ${isLate ? 'bg-warn-2' : 'bg-brand-2/60'}`}>
      <h2>{t('why.title')}</h2>
      <ul className="mt-1 grid gap-1.5">
        {shown.slice(0, 8).map((one) => (
          <li
            key={`${one.step}/${one.key ?? ''}/${one.seat ?? ''}/${one.subject ?? ''}/${one.asked.role}`}
            className="flex flex-wrap items-center gap-x-2 gap-y-1"
          >
            <span>
              {one.kind === 'wait' ? (
                titleOf(one.step, one.about, one.seat)
              ) : (
                <>
                  {t('why.waiting')} <Asked asked={one.asked} />
                  {t('colon')}
                  {titleOf(one.step, one.about, one.seat)}
                </>
              )}
            </span>
            {one.hold ? <HeldChip hold={one.hold} /> : <DueChip dueAt={one.dueAt} />}
            {one.mine && !one.hold ? <Chip tone="brand">{t('why.yourTurn')}</Chip> : null}
            {one.hold ? (
              <span className="small basis-full">
                <HeldWhy hold={one.hold} />
              </span>
            ) : null}
            {one.mine && one.key && !one.hold ? (
              <Link to={`/cases/${caseId}/steps/${one.key}`} className="btn primary ml-auto">
                {titleOf(one.step, one.about, one.seat)}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
      {shown.length > 8 ? <p className="small mt-1">{t('why.more', { count: shown.length - 8 })}</p> : null}
    </div>
  );
}
