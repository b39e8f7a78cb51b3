import type { MeasureRow } from '#web/shapes/register.ts';
import { useMoment } from './clock.tsx';
import { Chip } from './parts.tsx';
import { usePortal } from './wording.tsx';
import { Written } from './written.tsx';

/** Measures in force, each with its source and its end. */
export function RegisterMarks({ measures }: { measures: readonly MeasureRow[] }) {
  const t = usePortal();
  const moment = useMoment();
  return measures.map(({ measure, source, from, until }) => (
    <p key={`${measure} ${from} ${source}`}>
      <Chip tone="seal">{t(`organisations.measure.${measure}`)}</Chip>{' '}
      <span className="tiny">
        <Written text={source ?? t('organisations.fromCase')} />
        {t('comma')}
        {until ? t('organisations.until', { day: moment(until) }) : t('organisations.endless')}
      </span>
    </p>
  ));
}
