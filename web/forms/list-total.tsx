import { useField, useFormMetadata } from '@conform-to/react';
import { useEffect, useState } from 'react';
import { grouped, plainHundredths } from '#web/shapes/figures.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { WHOLE_BP } from '#workflows/domain/money.ts';
import { BelowBaseline, indicatorsTyped } from './below-baseline-typed.tsx';
import { columnTyped, type SummedColumn, sumTyped } from './list-sum.ts';

export interface ListTotalProps {
  readonly name: string;
  readonly column: SummedColumn;
  /** The number of rows: one that comes or goes changes the total. */
  readonly rows: number;
}
/** The total of a list's figures while they are typed; without scripts, of what was saved last. */
export function ListTotal({ name, column, rows }: ListTotalProps) {
  const t = usePortal();
  const { id } = useFormMetadata();
  const [{ initialValue }] = useField<unknown[]>(name);
  const [typed, setTyped] = useState(() => savedIn(column, initialValue));
  const [indicators, setIndicators] = useState(() => rowsIn(initialValue));
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const look = () => {
      const now = new FormData(form);
      setTyped(sumTyped(column, columnTyped(column, name, now)));
      setIndicators(indicatorsTyped(name, rows, now));
    };
    // now, and each time that a row has come or gone
    if (rows >= 0) look();
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, [id, name, column, rows]);
  const { kind } = column;
  const left = WHOLE_BP - typed;
  const state = kind === 'yuan' ? 'sum' : left > 0 ? 'short' : left < 0 ? 'over' : 'whole';
  return (
    <>
      <BelowBaseline rows={indicators} />
      {/* the fields may have changed before this part came; the effect above reads them */}
      <p suppressHydrationWarning role="status" className={`mt-2 text-right tabular-nums ${state === 'over' ? 'text-seal' : ''}`}>
        {t(`totals.parts.${state}`, {
          sum: kind === 'yuan' ? grouped(typed) : plainHundredths(typed),
          left: plainHundredths(Math.abs(left)),
        })}
      </p>
    </>
  );
}

const rowsIn = (saved: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(saved) ? saved : []).filter((row) => typeof row === 'object' && row !== null);
/** What the form began with. */
const savedIn = (column: SummedColumn, rows: unknown): number =>
  sumTyped(
    column,
    (Array.isArray(rows) ? rows : []).map((row) => String((column.name === '' ? row : row?.[column.name]) ?? '')),
  );
