import { isBp, isFen, plainHundredths } from './figures.ts';
import { Amount } from './money.tsx';
import { usePortal } from './wording.tsx';

interface Formula {
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** The formula a sum came from, with the figures that went in. */
export function HowComputed({ formula, fen }: { formula: Formula; fen: number }) {
  const t = usePortal();
  const key = `formula.${formula.name}` as 'formula.tranche-cash';
  const shown = (name: string, value: unknown) => {
    if (Array.isArray(value)) return value.map((one) => (isBp(name) ? `${plainHundredths(Number(one))}%` : String(one))).join(' / ');
    if (typeof value !== 'number') return String(value);
    return isFen(name) ? <Amount fen={value} /> : isBp(name) ? `${plainHundredths(value)}%` : value.toString();
  };
  return (
    <details className="tiny mt-1">
      <summary className="text-brand">{t('money.howComputed')}</summary>
      <p className="mt-1">{t.has(key) ? t(key) : formula.name}</p>
      <dl className="kv mt-1">
        {Object.entries(formula.inputs).map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{t.has(`input.${name}` as 'input.bondFen') ? t(`input.${name}` as 'input.bondFen') : name}</dt>
            <dd>{shown(name, value)}</dd>
          </div>
        ))}
        <dt>{t('money.result')}</dt>
        <dd>
          <Amount fen={fen} />
        </dd>
      </dl>
    </details>
  );
}
