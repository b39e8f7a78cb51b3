import type { ReactNode } from 'react';
import type { Problem } from './problem.ts';
import { useProblemWords } from './setting.tsx';

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly hint?: ReactNode;
  readonly errors: readonly Problem[] | undefined;
  readonly errorId: string;
  readonly children: ReactNode;
}

const Below = ({ id, help, hint, errors, errorId }: Omit<FrameProps, 'label' | 'children'>) => {
  const say = useProblemWords();
  return (
    <>
      <p id={`${id}-help`} className="field-help small mt-1 empty:hidden">
        {help}
        {help && hint ? ' ' : null}
        {hint}
      </p>
      {errors?.length ? (
        <p id={errorId} className="mt-1 text-[0.8125rem] text-seal">
          {errors.map((one) => say(one, help)).join(' ')}
        </p>
      ) : null}
    </>
  );
};

/** Label above, help and problem below. */
export const Labelled = ({ label, children, ...below }: FrameProps) => (
  <div className="field mb-5">
    <label htmlFor={below.id} className="mb-1 block font-semibold">
      {label}
    </label>
    {children}
    <Below {...below} />
  </div>
);

/** Several inputs that answer one question. */
export const Grouped = ({ label, children, ...below }: FrameProps) => (
  <fieldset className="field mb-5 min-w-0" id={below.id} tabIndex={-1} aria-describedby={`${below.id}-help`}>
    <legend className="mb-1 font-semibold">{label}</legend>
    {children}
    <Below {...below} />
  </fieldset>
);
