import { Link } from '@remix-run/react';
import type { CasePage, Waiting } from '#web/shapes/case.ts';
import { inOrderOfTurn } from '#web/shapes/turn.ts';
import { DueChip, useMoment } from './clock.tsx';
import { HeldChip, HeldWhy } from './held.tsx';
import { useName } from './names.ts';
import { useOpeningTitle } from './opening-title.ts';
import { Chip } from './parts.tsx';
import { Asked } from './people.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

interface WhyHereProps {
  readonly caseId: string;
  readonly waiting: readonly Waiting[];
  readonly ended: boolean;
  readonly sealing: CasePage['ownSealing'];
}
/** Why the project stands where it stands: who is waited for, with what, until when. The reader's own turn comes first. */
export function WhyHere({ caseId, waiting, ended, sealing }: WhyHereProps) {
  const t = usePortal();
  const titleOf = useOpeningTitle();
  const shown = inOrderOfTurn(waiting);
  const isLate = shown.some(({ overdue, kind }) => overdue && kind === 'step');
  if (shown.length === 0 && !sealing)
    return <p className="mt-4 rounded-lg bg-paper px-[14px] py-[11px] text-ink-2">{t(ended ? 'why.ended' : 'why.nothing')}</p>;
  return (
    <div className={`mt-4 rounded-lg px-[14px] py-[11px] ${isLate ? 'bg-warn-2' : 'bg-brand-2/60'}`}>
      <h2>{t('why.title')}</h2>
      <ul className="mt-1 grid gap-1.5">
        {sealing ? <OwnSealing sealing={sealing} /> : null}
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

/** The organisation's own proposal lies in its envelope: since when, by whom, how it comes out again. */
function OwnSealing({ sealing: { at, person, dueAt } }: { sealing: NonNullable<CasePage['ownSealing']> }) {
  const t = usePortal();
  const name = useName();
  const moment = useMoment();
  return (
    <li>
      <Written text={t('why.sealed', { at: moment(at), by: person ? name(person.names) : '—' })} />{' '}
      {dueAt ? t('why.opensAfter', { at: moment(dueAt) }) : t('why.opensNow')}
    </li>
  );
}
