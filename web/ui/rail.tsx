import type { RailNode } from '#web/reads/shapes/case.ts';
import type { MilestoneRow } from '#web/reads/shapes/project.ts';
import { useShortDay } from './clock.tsx';
import { dayAndTime } from './time.ts';
import { usePortal, useWords } from './wording.tsx';

const bars: Record<RailNode['state'], string> = {
  done: 'bg-brand',
  current: 'bg-linear-to-r from-brand from-45% to-line to-45%',
  ended: 'bg-ink-3',
  future: 'bg-line',
};

const columns: Readonly<Record<number, string>> = { 3: 'md:grid-cols-3', 4: 'md:grid-cols-4', 5: 'md:grid-cols-5', 6: 'md:grid-cols-6' };

/** The stages, where the case stands, and since when. */
export function Rail({ nodes, milestones }: { nodes: readonly RailNode[]; milestones: readonly MilestoneRow[] }) {
  const t = usePortal();
  const words = useWords();
  const day = useShortDay();
  const accepted = milestones.filter(({ state }) => state === 'accepted').length;
  return (
    <ol className={`grid gap-x-2.5 gap-y-3 ${columns[nodes.length] ?? ''}`} aria-label={t('project.rail')}>
      {nodes.map(({ stage, state, from, until }) => (
        <li key={stage} aria-current={state === 'current' ? 'step' : undefined}>
          <div className={`h-1 rounded-full md:mb-3 ${bars[state]}`} />
          <p
            className={`text-[0.875rem] ${state === 'current' ? 'font-semibold text-brand' : state === 'future' ? 'text-ink-3' : 'font-semibold'}`}
          >
            {words.stage(stage)}
            {stage === 'milestone-funding' && milestones.length > 0 && state !== 'future'
              ? `\u00a0${accepted}\u00a0/\u00a0${milestones.length}`
              : ''}
          </p>
          <p className="tiny">
            <span className="sr-only">{t(`project.railState.${state}`)} </span>
            {state === 'future'
              ? t('project.railState.future')
              : [...new Set([from, until].flatMap((at) => (at ? [day(dayAndTime(at).day)] : [])))].join(' – ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
