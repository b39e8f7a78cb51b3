import { useEffect, useRef } from 'react';
import { fieldAt, type Group } from '#web/shapes/field.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import { pathIn, placeOf } from '#web/wording/field-place.ts';
import type { FormAnswer } from './answer.ts';
import type { Problems } from './problem.ts';
import { useRowName } from './row-name.ts';
import { useProblemWords } from './setting.tsx';

interface SummaryProps {
  readonly problems: Problems;
  readonly fields: Group;
  readonly step: string;
  /** The form as it began: its given rows have their names there. */
  readonly begun: unknown;
  /** The form as it stands: rows that its writer has added have their names there. */
  readonly typed: unknown;
  /** By it the inputs have their ids. */
  readonly formId: string;
  readonly answered: FormAnswer | undefined;
  /** The browser itself has refused to send it. */
  readonly unsent: boolean;
}
/** All problems on top after sending, each leading to its field. The summary takes the focus. */
export function ErrorSummary({ problems, fields, step, begun, typed, formId, answered, unsent }: SummaryProps) {
  const t = usePortal();
  const words = useWords();
  const say = useProblemWords();
  const nameOf = useRowName(fields, typed ?? begun, begun);
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(problems).filter(([, list]) => list.length > 0);
  const isRefused = answered !== undefined && !answered.confirm && !answered.saved && wrong.length > 0;
  useEffect(() => {
    if (answered && isRefused) box.current?.focus();
  }, [answered, isRefused]);
  if (!isRefused && !(unsent && wrong.length > 0)) return null;
  const labelOf = (name: string) => {
    const path = pathIn(name);
    const field = fieldAt(fields, path);
    const known = (part: string) => words.field(step, part);
    return placeOf(path, known, (list, row) => nameOf(list, row, field?.name ?? ''));
  };
  const hint = (name: string) => {
    const field = fieldAt(fields, pathIn(name));
    return field && words.help(step, field.name);
  };
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-5 rounded-lg bg-seal-2 px-[14px] py-[11px] text-seal outline-none">
      <p className="font-semibold">{t('form.problems', { count: wrong.length })}</p>
      <ul className="mt-1 list-disc pl-5">
        {wrong.map(([name, list]) => (
          <li key={name}>
            {name === '' ? null : (
              <>
                <a
                  href={`#${formId}-${name}`}
                  className="text-seal underline"
                  onClick={(event) => {
                    event.preventDefault();
                    document
                      .querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type="hidden"]), [id$="-${CSS.escape(name)}"]`)
                      ?.focus();
                  }}
                >
                  {labelOf(name)}
                </a>
                {t('colon')}
              </>
            )}
            {list.map((one) => say(one, hint(name))).join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
