import { useId } from 'react';
import { Labelled } from './labelled.tsx';

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
    <Labelled {...{ id, label, wide }}>
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
    </Labelled>
  );
}
