import type { ReactNode } from 'react';

interface TwoPressesProps {
  /** What the first press opens: the name of the act. */
  readonly first: string;
  /** The same for a screen reader, where the name alone does not say what it is about. */
  readonly label?: string;
  /** What it brings about. */
  readonly means: string;
  /** The second press, in a form. */
  readonly children: ReactNode;
}
/** An act that takes something away: one press shows what it means, the next does it. Works without scripts. */
export function TwoPresses({ first, label, means, children }: TwoPressesProps) {
  return (
    <details className="small">
      <summary aria-label={label}>{first}</summary>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <p className="min-w-0 flex-1 basis-52">{means}</p>
        {children}
      </div>
    </details>
  );
}
