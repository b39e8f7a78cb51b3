import { usePortal } from '#web/ui/wording.tsx';
import { asksForLess } from '#workflows/domain/baseline.ts';
import { comparators, signs } from '#workflows/domain/comparators.ts';

type Row = Readonly<Record<string, unknown>>;
/** Those with a better direction. */
const isDirected = (comparator: unknown): comparator is '>=' | '<=' => comparator === '>=' || comparator === '<=';

/** The rows of a list of indicators as they are typed. */
export const indicatorsTyped = (name: string, rows: number, typed: FormData): Row[] =>
  Array.from({ length: rows }, (_, index) =>
    Object.fromEntries(['comparator', 'target', 'baseline'].map((field) => [field, typed.get(`${name}[${index}].${field}`) ?? ''])),
  );

/** Indicators that ask for less than what is there already, row by row: a finding, nothing is refused by it. */
export function BelowBaseline({ rows }: { rows: readonly Row[] }) {
  const t = usePortal();
  return rows.map(({ comparator, target, baseline }, index) =>
    isDirected(comparator) && asksForLess({ comparator: comparators[comparator], target, baseline }) ? (
      // one finding of a row
      <p key={index.toString()} role="status" className="small mt-2 rounded-lg bg-warn-2 px-3 py-2 text-warn">
        {t('form.rowNumber', { n: index + 1 })}
        {t('colon')}
        {t('sheets.belowBaseline', { required: `${signs[comparator]} ${target}`, baseline: String(baseline) })}
      </p>
    ) : null,
  );
}
