import { useId } from 'react';
import { useAnswered } from './answered.tsx';
import { Labelled } from './labelled.tsx';

interface Given {
  readonly name: string;
  readonly label: string;
  /** Its text before anything was sent. */
  readonly typed?: string | undefined;
  readonly kind?: 'text' | 'date' | 'number' | 'email';
  readonly most?: number;
  readonly required?: boolean;
  /** The sentence below it where it is refused. */
  readonly says?: string;
  readonly wide?: boolean;
}

/** One line of a page's own form. */
export function LabelledInput({ name, label, typed, kind = 'text', most, required = false, wide = false, says }: Given) {
  const id = useId();
  const { aria, line, text } = useAnswered(name, { id, says });
  return (
    <Labelled {...{ id, label, wide }}>
      <input
        id={id}
        name={name}
        type={kind}
        required={required}
        maxLength={kind === 'text' || kind === 'email' ? most : undefined}
        max={kind === 'number' ? most : undefined}
        min={kind === 'number' ? 1 : undefined}
        defaultValue={text ?? typed}
        autoComplete="off"
        className="input"
        {...aria}
      />
      {line}
    </Labelled>
  );
}
