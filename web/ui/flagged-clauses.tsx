import type { StepPage } from '#web/shapes/step.ts';
import { Note } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** Before the lawyer's form: sentences of the draft that are likely to be void, and why. An aid; the lawyer decides. */
export function FlaggedClauses({ page: { step, flagged } }: { page: Pick<StepPage, 'step' | 'flagged'> }) {
  const t = usePortal();
  const words = useWords();
  if (flagged.length === 0) return null;
  return (
    <div className="pad border-b border-line-2">
      <Note tone="warn" title={t('step.flagged', { count: flagged.length })}>
        <p className="small">{t('step.flaggedHow')}</p>
        <ul className="mt-2 grid gap-2">
          {flagged.map(({ flag, clause }, index) => (
            // the draft under review stays as it is while it is reviewed
            <li key={`${flag}-${index.toString()}`}>
              <p className="font-medium">{words.option(step, 'flags', flag)}</p>
              <blockquote className="prose-text border-l-2 border-line pl-3 text-ink-2">
                <Written text={clause} />
              </blockquote>
            </li>
          ))}
        </ul>
      </Note>
    </div>
  );
}
