import { asksForLess } from '#workflows/domain/baseline.ts';
import { usePortal } from './wording.tsx';

const named = { '>=': 'at-least', '<=': 'at-most' } as const;
const signs = { '>=': '≥', '<=': '≤' } as const;
const isDirected = (comparator: unknown): comparator is keyof typeof named => comparator === '>=' || comparator === '<=';

type Row = Readonly<Record<string, unknown>>;
const isBelow = ({ comparator, target, baseline }: Row): boolean =>
  isDirected(comparator) && asksForLess({ comparator: named[comparator], target, baseline });

/** Of a row with an indicator: that it asks for less than what is there already. A finding; people judge. */
export function BelowBaseline({ row }: { row: Row }) {
  const t = usePortal();
  const { comparator, target, baseline } = row;
  if (!isDirected(comparator) || !isBelow(row)) return null;
  return (
    <p role="status" className="small rounded-lg bg-warn-2 px-3 py-2 text-warn">
      {t('sheets.belowBaseline', { required: `${signs[comparator]} ${target}`, baseline: String(baseline) })}
    </p>
  );
}

/** The same as a line below its row in a table. */
export function BelowBaselineLine({ row, columns }: { row: Row; columns: number }) {
  return isBelow(row) ? (
    <tr className="continued">
      <td colSpan={Math.max(1, columns)} className="whole">
        <BelowBaseline row={row} />
      </td>
    </tr>
  ) : null;
}
