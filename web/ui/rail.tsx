import { Link } from '@remix-run/react';
import type { RailNode } from '#web/shapes/case.ts';
import type { MilestoneRow } from '#web/shapes/project.ts';
import { dayAndTime } from '#web/shapes/time.ts';
import { useShortDay } from './clock.tsx';
import { usePortal, useWords } from './wording.tsx';

const bars: Record<RailNode['state'], string> = {
  done: 'bg-brand',
  open: 'bg-linear-to-r from-brand from-85% to-line to-85%',
  current: 'bg-linear-to-r from-brand from-45% to-line to-45%',
  ended: 'bg-ink-3',
  future: 'bg-line',
};

const columns: Readonly<Record<number, string>> = { 3: 'grid-cols-3', 4: 'grid-cols-4', 5: 'grid-cols-5', 6: 'grid-cols-6' };

interface RailProps {
  readonly caseId: string;
  readonly nodes: readonly RailNode[];
  readonly milestones: readonly MilestoneRow[];
}
/** The stages, where the case stands, and since when; each that has begun leads to its records. A phone has bars for all and words for the present one. */
export function Rail({ caseId, nodes, milestones }: RailProps) {
  const t = usePortal();
  const words = useWords();
  const day = useShortDay();
  const shown = nodes.findLastIndex(({ state }) => state !== 'future');
  const accepted = milestones.filter(({ state }) => state === 'accepted').length;
  return (
    <ol className={`relative grid gap-x-1.5 max-md:pb-13 md:gap-x-2.5 ${columns[nodes.length] ?? ''}`} aria-label={t('project.rail')}>
      {nodes.map(({ stage, state, from, until }, at) => (
        <li
          key={stage}
          aria-current={state === 'current' ? 'step' : undefined}
          className={at === shown ? 'max-md:[&>p]:absolute max-md:[&>p]:left-0' : 'max-md:[&>p]:sr-only'}
        >
          <div className={`mb-3 h-1 rounded-full max-md:mb-2 ${bars[state]}`} />
          <p
            className={`text-[0.875rem] ${state === 'current' ? 'font-semibold text-brand' : state === 'future' ? 'text-ink-3' : 'font-semibold'}`}
          >
            {state === 'future' ? (
              words.stage(stage)
            ) : (
              <Link to={`/cases/${caseId}/timeline?stage=${stage}`} className="text-inherit">
                {words.stage(stage)}
              </Link>
            )}
            {stage === 'milestone-funding' && milestones.length > 0 && state !== 'future'
              ? `\u00a0${accepted}\u00a0/\u00a0${milestones.length}`
              : ''}
          </p>
          <p className="tiny max-md:top-9">
            {state === 'open' ? null : <span className="sr-only">{t(`project.railState.${state}`)} </span>}
            {state === 'open' ? <span className="block">{t('project.railState.open')}</span> : null}
            {state === 'future'
              ? t('project.railState.future')
              : [...new Set([from, until].flatMap((at) => (at ? [day(dayAndTime(at).day)] : [])))].join(' – ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
