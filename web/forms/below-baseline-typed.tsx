import { useFormMetadata } from '@conform-to/react';
import { useEffect, useState } from 'react';
import { BelowBaseline } from '#web/ui/below-baseline.tsx';

export interface BelowBaselineTypedProps {
  readonly name: string;
  /** What the row began with. */
  readonly began: Readonly<Record<string, unknown>>;
}
const fields = ['comparator', 'target', 'baseline'] as const;

/** The finding of a row while it is typed; without scripts, of what was saved last. */
export function BelowBaselineTyped({ name, began }: BelowBaselineTypedProps) {
  const { id } = useFormMetadata();
  const [row, setRow] = useState(began);
  useEffect(() => {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) return;
    const look = () => {
      const typed = new FormData(form);
      setRow(Object.fromEntries(fields.map((field) => [field, typed.get(`${name}.${field}`) ?? ''])));
    };
    look();
    form.addEventListener('input', look);
    return () => form.removeEventListener('input', look);
  }, [id, name]);
  return <BelowBaseline row={row} />;
}
