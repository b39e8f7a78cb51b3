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
/** A point, its verdict, its words. */
const columns = 'gap-x-4 sm:grid-cols-[11rem_13rem_minmax(0,1fr)]';
const unnamed = { kind: 'choice', name: '', required: true, options: [] } as const;

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
    <div id={id} className="checklist rounded-lg border border-line [&_.field]:mb-1">
      <Head note={points[0]?.fields[1]} />
      {points.map((point) => (
        <PointRow key={point.name} {...{ point, Input }} name={`${name}.${point.name}`} />
      ))}
      <TheRest within={id} verdict={points[0]?.fields[0]} />
    </div>
  );
}

/** Names the column of words once, where the lines have columns. */
function Head({ note }: { note: Texts | undefined }) {
  const words = useFieldWords(note ?? unnamed);
  return (
    <p aria-hidden className={`hidden border-b border-line-2 px-4 py-1.5 sm:grid ${columns}`}>
      <span className="small col-start-3">{words.label}</span>
    </p>
  );
}

function PointRow({ point, name, Input }: { point: Point; name: string; Input: ChecklistProps['Input'] }) {
  const words = useFieldWords(point);
  return (
    <fieldset className={`grid min-w-0 items-start border-b border-line-2 px-4 pt-3 pb-2 ${columns}`}>
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
  const words = useFieldWords(verdict ?? unnamed);
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
