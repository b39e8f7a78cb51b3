import { createContext, type ReactNode, useContext } from 'react';
import { usePortal } from './wording.tsx';

interface Refusal {
  /** The refused fields, by name; `fields.0` for a row. */
  readonly wrong?: readonly string[];
  /** The texts as they were sent, by field: without scripts the page comes back without them. */
  readonly typed?: Readonly<Record<string, readonly string[]>>;
}
const Given = createContext<Refusal>({});
/** The answer to the page's own form within. */
export const Answered = ({ answer, children }: { answer: Refusal | undefined; children: ReactNode }) => (
  <Given.Provider value={answer ?? {}}>{children}</Given.Provider>
);

/** One control of such a form. `says`: the sentence below it where it is refused. */
export function useAnswered(name: string, { id = name, helpId = '', says = '' } = {}) {
  const { wrong = [], typed } = useContext(Given);
  const t = usePortal();
  const isWrong = wrong.some((one) => one === name || one.startsWith(`${name}.`));
  const described = [isWrong ? `${id}-wrong` : '', helpId].filter(Boolean).join(' ');
  return {
    aria: { 'aria-invalid': isWrong ? (true as const) : undefined, 'aria-describedby': described || undefined },
    line: isWrong ? (
      <p id={`${id}-wrong`} className="mt-1 text-[0.8125rem] text-seal">
        {says || t('wrongField')}
      </p>
    ) : null,
    /** Undefined: nothing was sent before. */
    text: typed && (typed[name]?.[0] ?? ''),
    /** Of boxes to tick. */
    ticked: typed && (typed[name] ?? []),
  };
}
