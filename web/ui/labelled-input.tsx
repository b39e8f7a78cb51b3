import { useId } from 'react';

interface Given {
  readonly name: string;
  readonly label: string;
  readonly typed: string | undefined;
  readonly kind?: 'text' | 'date' | 'number';
  readonly most?: number;
  readonly required?: boolean;
  readonly wide?: boolean;
}

/** One line of a page's own form. */
export function LabelledInput({ name, label, typed, kind = 'text', most, required = false, wide = false }: Given) {
  const id = useId();
  return (
    <div className={wide ? 'sm:col-span-2' : ''}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={kind}
        required={required}
        maxLength={kind === 'text' ? most : undefined}
        max={kind === 'number' ? most : undefined}
        min={kind === 'number' ? 1 : undefined}
        defaultValue={typed}
        autoComplete="off"
        className="input"
      />
    </div>
  );
}
