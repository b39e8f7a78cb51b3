import { useField } from '@conform-to/react';
import { useState } from 'react';
import { type Choice, type Field, type Numbers, nameAt, type Plain, type Texts } from '#web/shapes/field.ts';
import { manyOptions, type Option, useFinder } from '#web/ui/finder.tsx';
import { usePortal } from '#web/ui/wording.tsx';
import { useWrittenIn, Written } from '#web/ui/written.tsx';
import { Grouped, Labelled } from './frame.tsx';
import type { Problems } from './problem.ts';
import { useFieldWords, useInput, useProblemWords } from './setting.tsx';

interface PickProps<F extends Field> {
  readonly field: F;
  readonly name: string;
  readonly label?: string;
}

const Radios = ({
  options,
  name,
  id,
  initial,
  required,
}: {
  options: readonly Option[];
  name: string;
  id: string;
  initial: string | undefined;
  required?: boolean;
}) => (
  <div className="flex flex-wrap gap-2">
    {options.map(({ value, label }) => (
      <label
        key={value}
        className="flex items-center gap-2 rounded-lg border border-field px-3 py-1.5 has-checked:border-brand has-checked:bg-brand-2 has-focus-visible:outline-2 has-focus-visible:outline-brand"
      >
        <input
          type="radio"
          id={`${id}-${value}`}
          name={name}
          value={value}
          defaultChecked={initial === value}
          required={required}
          className="accent-brand"
        />
        <Written text={label} />
      </label>
    ))}
  </div>
);

/** Few choices stand side by side, many in a list. */
export function ChoiceInput({ field, name, label }: PickProps<Choice | Numbers | Plain | Texts>) {
  const words = useFieldWords(field);
  const t = usePortal();
  const { meta, errors, aria } = useInput(name);
  const { id, errorId } = meta;
  const offered = field.kind === 'flag' ? ['true', 'false'] : field.kind === 'choice' ? field.options : [];
  const named = (value: string) => {
    const word = words.option(value);
    return field.kind === 'flag' && word === value ? t(value === 'true' ? 'form.yes' : 'form.no') : word;
  };
  const options = words.listed ?? offered.map((value) => ({ value, label: named(value) }));
  const [picked, setPicked] = useState(meta.initialValue ?? '');
  const { finder, shown } = useFinder(options, (value) => value === picked);
  const writtenIn = useWrittenIn();
  const frame = { id, errorId, errors, label: label ?? words.label, help: words.help };
  if (options.length <= 4 && !words.listed)
    return (
      <Grouped {...frame}>
        <Radios key={meta.key} {...{ options, name, id }} initial={meta.initialValue} required={field.required} />
      </Grouped>
    );
  return (
    <Labelled {...frame}>
      {finder}
      <select
        {...aria}
        {...{ id, name }}
        key={meta.key}
        defaultValue={meta.initialValue ?? ''}
        required={field.required}
        onChange={(event) => setPicked(event.target.value)}
        className="input max-w-md"
      >
        <option value="">{t(options.length === 0 ? 'form.nothingToChoose' : 'form.pleaseChoose')}</option>
        {shown.map(({ value, label: word }) => (
          <option key={value} value={value} lang={writtenIn(word)}>
            {word}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Any number of them, each with its fault beside it. */
export function ChoicesInput({ field, name, options }: { field: Field; name: string; options: readonly Option[] }) {
  const words = useFieldWords(field);
  const say = useProblemWords();
  const t = usePortal();
  const [, form] = useField<string>(name);
  const { meta, errors } = useInput(name);
  const { id, errorId } = meta;
  const initial = [meta.initialValue as unknown].flat();
  const problems = form.allErrors as unknown as Problems;
  const { finder, shown } = useFinder(options, () => false);
  const isShown = new Set(shown.map(({ value }) => value));
  return (
    <Grouped {...{ id, errorId, errors }} label={words.label} help={words.help}>
      {finder}
      {options.length === 0 ? <p className="small">{t('form.nothingToChoose')}</p> : null}
      <div
        key={meta.key}
        className={`grid gap-1.5 sm:grid-cols-2 ${options.length > 2 * manyOptions ? 'max-h-80 overflow-y-auto rounded-lg border border-line p-2' : ''}`}
      >
        {options.map(({ value, label }) => {
          const chosenAt = initial.indexOf(value);
          const why = problems[nameAt([name, chosenAt])]?.map((one) => say(one)).join(' ');
          // named as in the list of problems, which leads here
          const own = chosenAt < 0 ? undefined : nameAt([id, chosenAt]);
          return (
            <label
              key={value}
              className={`${isShown.has(value) ? 'flex' : 'hidden has-checked:flex'} items-start gap-2 rounded-lg border border-line px-3 py-1.5 has-checked:border-brand has-checked:bg-brand-2`}
            >
              <input
                type="checkbox"
                {...{ name, value }}
                id={own}
                defaultChecked={chosenAt >= 0}
                aria-invalid={why ? true : undefined}
                className="mt-1 accent-brand"
              />
              <span>
                <Written text={label} />
                {why ? <span className="block text-[0.8125rem] text-seal">{why}</span> : null}
              </span>
            </label>
          );
        })}
      </div>
    </Grouped>
  );
}

export function ConsentInput({ field, name }: PickProps<Plain>) {
  const words = useFieldWords(field);
  const { meta, errors, aria } = useInput(name);
  const { id, errorId } = meta;
  return (
    <Grouped {...{ id: `${id}-group`, errorId, errors }} label="" help={words.help}>
      <label className="flex items-start gap-2 rounded-lg border border-field px-3 py-2 has-checked:border-brand has-checked:bg-brand-2">
        <input
          {...aria}
          type="checkbox"
          {...{ id, name }}
          key={meta.key}
          defaultChecked={meta.initialValue === 'on'}
          required={field.required}
          className="mt-1 accent-brand"
        />
        <span>{words.label}</span>
      </label>
    </Grouped>
  );
}
