import { Fragment } from 'react';
import type { Computation } from '#web/shapes/computation.ts';
import { isFen } from '#web/shapes/figures.ts';
import { figureOf, figuresOf } from '#web/shapes/worded-figures.ts';
import { Amount } from './money.tsx';
import { usePortal } from './wording.tsx';

/** The formula a sum came from, worked out step by step where it has several, with the figures that went in and what comes out. */
export function HowComputed({ formula, fen, isOpen = false }: { formula: Computation; fen: number; isOpen?: boolean }) {
  const t = usePortal();
  const words = {
    word: (code: string) => (t.has(`value.${code}` as 'value.too-few') ? t(`value.${code}` as 'value.too-few') : code),
    sum: (sum: string) => t('sumWithUnit', { sum }),
  };
  const shown = (name: string, value: unknown) =>
    typeof value === 'number' && isFen(name) ? <Amount fen={value} /> : figureOf(name, value, words);
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
  const working = `working.${formula.name}` as 'working.subsidy-final';
  const lines = t.has(working) ? t(working, figuresOf(formula, fen, words) as never).split('\n') : [];
  return (
    <details className="tiny mt-1" open={isOpen}>
      <summary className="text-brand">{t('money.howComputed')}</summary>
      <p className="mt-1">{t(`formula.${formula.name}` as 'formula.tranche-cash')}</p>
      {lines.map((line) => (
        <p key={line} className="mt-1">
          {line}
        </p>
      ))}
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
