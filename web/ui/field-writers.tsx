import type { ReactNode } from 'react';
import type { DraftField } from '#web/shapes/step.ts';
import { useMoment } from './clock.tsx';
import { useName } from './names.ts';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

interface Shown {
  readonly step: string;
  readonly order: readonly string[];
  readonly fields: readonly DraftField[];
  readonly act?: (field: DraftField) => ReactNode;
}
/** Each field of a form that several write in: its last writer, when, and whether it is called done. */
export function FieldWriters({ step, order, fields, act }: Shown) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const moment = useMoment();
  const known = order.flatMap((one) => fields.find((field) => field.name === one) ?? []).filter(({ by }) => by);
  const filled = fields.filter(({ name: one, mark }) => mark !== '' && order.includes(one)).length;
  const done = known.filter(({ doneAt }) => doneAt).length;
  return (
    <details className="mt-2" open={act !== undefined}>
      <summary className="small">{t('together.summary', { all: order.length, filled, done })}</summary>
      <ul className="mt-2 grid gap-1">
        {known.map((field) => (
          <li key={field.name} className="flex flex-wrap items-center gap-x-3">
            <b className="font-medium">{words.field(step, field.name)}</b>
            <span className="small">
              <Written text={name(field.by?.names)} /> {field.at ? moment(field.at) : ''}
            </span>
            {field.doneAt ? <span className="small text-ok">{t('together.done', { at: moment(field.doneAt) })}</span> : null}
            {act?.(field)}
          </li>
        ))}
      </ul>
    </details>
  );
}
