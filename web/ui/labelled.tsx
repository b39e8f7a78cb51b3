import type { ReactNode } from 'react';
import { useAnswered } from './answered.tsx';

interface Given {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}
/** A caption above its control. */
export const Labelled = ({ id, label, wide = false, children }: Given) => (
  <div className={wide ? 'sm:col-span-2' : ''}>
    <label htmlFor={id} className="mb-1 block font-semibold">
      {label}
    </label>
    {children}
  </div>
);

/** One of several words, by value; none is chosen beforehand. */
export function Options({ name, label, options }: { name: string; label: string; options: readonly (readonly [string, string])[] }) {
  const { aria, line, text } = useAnswered(name);
  return (
    <Labelled id={name} label={label}>
      <select id={name} name={name} required defaultValue={text} className="input" {...aria}>
        <option value="" />
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
      {line}
    </Labelled>
  );
}
