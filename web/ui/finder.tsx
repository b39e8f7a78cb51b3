import { useState } from 'react';
import { isCalled } from './is-called.ts';
import { usePortal } from './wording.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}
export const manyOptions = 12;
/** Narrows a long list by typing. It has no name, so it is no part of the form; without scripts the whole list is there. */
export function useFinder(options: readonly Option[], chosen: (value: string) => boolean) {
  const t = usePortal();
  const [typed, setTyped] = useState('');
  const shown = typed === '' ? options : options.filter(({ value, label }) => isCalled(label, typed) || chosen(value));
  const finder =
    options.length > manyOptions ? (
      <input
        type="search"
        value={typed}
        placeholder={t('form.find', { count: options.length })}
        aria-label={t('form.find', { count: options.length })}
        className="input mb-2 max-w-md"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
    ) : null;
  return { finder, shown };
}
