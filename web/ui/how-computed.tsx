import { Fragment } from 'react';
import { hundredths, isBp, isFen, millionths, plainHundredths } from '#web/shapes/figures.ts';
import { Amount } from './money.tsx';
import { usePortal } from './wording.tsx';

interface Formula {
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The sums on the way, evaluated from the inputs. */
  readonly parts: Readonly<Record<string, number>>;
}

/** The formula a sum came from, with the figures that went in, what they make on the way, and what comes out. */
export function HowComputed({ formula, fen }: { formula: Formula; fen: number }) {
  const t = usePortal();
  const text = (name: string, value: unknown): string => {
    if (typeof value !== 'number')
      return t.has(`value.${String(value)}` as 'value.too-few') ? t(`value.${String(value)}` as 'value.too-few') : String(value);
    if (name === 'achieved') return `${millionths(value)}%`;
    return isFen(name) ? hundredths(value) : isBp(name) ? `${plainHundredths(value)}%` : value.toString();
  };
  const shown = (name: string, value: unknown) => (typeof value === 'number' && isFen(name) ? <Amount fen={value} /> : text(name, value));
  const each = (name: string, value: unknown) =>
    Array.isArray(value)
      ? value.map((one, index) => (
          // figures of one list keep their places
          <Fragment key={index.toString()}>
            {index > 0 ? ' / ' : ''}
            {shown(name, one)}
          </Fragment>
        ))
      : shown(name, value);
  return (
    <details className="tiny mt-1">
      <summary className="text-brand">{t('money.howComputed')}</summary>
      <p className="mt-1">{t(`formula.${formula.name}` as 'formula.tranche-cash')}</p>
      <dl className="kv computed mt-1">
        {[...Object.entries(formula.inputs), ...Object.entries(formula.parts)].map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{t(`input.${name}` as 'input.bondFen')}</dt>
            <dd>{each(name, value)}</dd>
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
