import { useEffect, useRef } from 'react';
import { fieldAt, type Group } from '#web/shapes/field.ts';
import { usePortal, useWords } from '#web/ui/wording.tsx';
import type { FormAnswer } from './answer.ts';
import type { Problems } from './problem.ts';
import { useProblemWords, useRowName } from './setting.tsx';

interface SummaryProps {
  readonly problems: Problems;
  readonly fields: Group;
  readonly step: string;
  /** The form as it began: its given rows have their names there. */
  readonly begun: unknown;
  readonly answered: FormAnswer | undefined;
  /** The browser itself has refused to send it. */
  readonly unsent: boolean;
}
const pathIn = (name: string) =>
  name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** All problems on top after sending, each leading to its field. The summary takes the focus. */
export function ErrorSummary({ problems, fields, step, begun, answered, unsent }: SummaryProps) {
  const t = usePortal();
  const words = useWords();
  const say = useProblemWords();
  const nameOf = useRowName();
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
    const row = path.find((part) => typeof part === 'number');
    const label = field ? words.field(step, field.name) : name;
    if (typeof row !== 'number') return label;
    const called = nameOf(String(path[0]), row, begun);
    return called ? t('form.rowNamed', { label, name: called }) : t('form.row', { label, n: row + 1 });
  };
  /** "Not in the right format" alone does not say in which: the field's own hint does. */
  const expected = (name: string, list: Problems[string]) => {
    const field = fieldAt(fields, pathIn(name));
    return field && list.some(({ code }) => code === 'malformed') ? ` ${words.help(step, field.name) ?? ''}`.trimEnd() : '';
  };
  return (
    <div ref={box} tabIndex={-1} role="alert" className="mb-5 rounded-lg bg-seal-2 px-[14px] py-[11px] text-seal outline-none">
      <p className="font-semibold">{t('form.problems', { count: wrong.length })}</p>
      <ul className="mt-1 list-disc pl-5">
        {wrong.map(([name, list]) => (
          <li key={name}>
            <a
              href={`#${name}`}
              className="text-seal underline"
              onClick={(event) => {
                event.preventDefault();
                document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"], [id$="-${CSS.escape(name)}"]`)?.focus();
              }}
            >
              {labelOf(name)}
            </a>
            {t('colon')}
            {list.map(say).join(' ')}
            {expected(name, list)}
          </li>
        ))}
      </ul>
    </div>
  );
}
