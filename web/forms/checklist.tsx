import type { ComponentType } from 'react';
import { useId } from 'react';
import type { Choice, Field, Group, Texts } from '#web/shapes/field.ts';
import { useIsAlive } from '#web/ui/is-alive.ts';
import { usePortal } from '#web/ui/wording.tsx';
import { useFieldWords } from './setting.tsx';

/** A point to check: a verdict of a few, and words beside it where they are needed. */
type Point = Omit<Group, 'fields'> & { readonly fields: readonly [Choice, Texts] };
const isPoint = (field: Field): field is Point => {
  if (field.kind !== 'group' || field.fields.length !== 2) return false;
  const [verdict, note] = field.fields;
  return verdict?.kind === 'choice' && verdict.options.length <= 3 && note?.kind === 'text' && !note.required;
};
/** Many points that are answered alike: one line each, instead of a card each. */
export const pointsOf = ({ fields }: Group): readonly Point[] => (fields.length > 3 && fields.every(isPoint) ? fields : []);

interface ChecklistProps {
  readonly points: readonly Point[];
  readonly name: string;
  readonly Input: ComponentType<{ readonly field: Field; readonly name: string }>;
}

export function Checklist({ points, name, Input }: ChecklistProps) {
  const id = useId();
  return (
    <div id={id} className="checklist rounded-lg border border-line">
      {points.map((point) => (
        <PointRow key={point.name} {...{ point, Input }} name={`${name}.${point.name}`} />
      ))}
      <TheRest within={id} verdict={points[0]?.fields[0]} />
    </div>
  );
}

function PointRow({ point, name, Input }: { point: Point; name: string; Input: ChecklistProps['Input'] }) {
  const words = useFieldWords(point);
  return (
    <fieldset className="grid min-w-0 items-start gap-x-4 border-b border-line-2 px-4 pt-3 pb-2 sm:grid-cols-[11rem_auto_minmax(0,1fr)]">
      <legend className="contents">
        <span className="py-1.5 font-semibold">{words.label}</span>
      </legend>
      {point.fields.map((one) => (
        <Input key={one.name} field={one} name={`${name}.${one.name}`} />
      ))}
    </fieldset>
  );
}

/** Answers the open points as the first verdict: after one has failed, eleven presses are saved. Needs scripts. */
function TheRest({ within, verdict }: { within: string; verdict: Choice | undefined }) {
  const t = usePortal();
  const words = useFieldWords(verdict ?? { kind: 'choice', name: '', required: true, options: [] });
  const [first] = verdict?.options ?? [];
  const isAlive = useIsAlive();
  if (first === undefined || !isAlive) return null;
  const answer = () => {
    for (const point of document.getElementById(within)?.querySelectorAll('fieldset fieldset') ?? []) {
      const radios = [...point.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      // pressed, so that the draft hears of it as of any other press
      if (!radios.some(({ checked }) => checked)) radios.find(({ value }) => value === first)?.click();
    }
  };
  return (
    <p className="no-print px-4 py-3">
      <button type="button" className="btn" onClick={answer}>
        {t('form.restAs', { option: words.option(first) })}
      </button>
    </p>
  );
}
