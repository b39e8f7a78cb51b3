import { useFormMetadata } from '@conform-to/react';
import { useEffect, useState } from 'react';
import type { Group } from '#web/shapes/field.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { typedIn } from './parse-typed.ts';
import { inThousandths, type Weights, weightedTotal } from './weighted-total.ts';

export interface ScoreTotalProps {
  readonly root: Group;
  readonly weights: Weights;
}
/** The weighted total while the expert types; without scripts, of what was saved last. */
export function ScoreTotal({ root, weights }: ScoreTotalProps) {
  const t = usePortal();
  const { id, initialValue } = useFormMetadata<Record<string, unknown>>();
  const [rows, setRows] = useState<unknown>(initialValue?.['scores']);
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const look = () => setRows(typedIn(new FormData(form), root)['scores']);
    look();
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, [id, root]);
  const { milli, missing } = weightedTotal(rows, weights);
  return (
    <div className="mt-3 rounded-lg bg-info-2 px-[14px] py-[11px]">
      <p role="status">
        {t('totals.title')} <b className="font-semibold tabular-nums">{inThousandths(milli)}</b>
        {missing > 0 ? <span className="small"> {t('totals.missing', { count: missing })}</span> : null}
      </p>
      <p className="tiny mt-1">{t('totals.how')}</p>
    </div>
  );
}
