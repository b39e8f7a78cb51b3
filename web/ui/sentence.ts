import type { TimelineRow } from '#web/reads/shapes/project.ts';
import { usePortal, useWords } from './wording.tsx';

/** One line of the timeline. An act says what was decided, everything else is a fact of the definition that stated it. */
export function useSentence(): (row: TimelineRow) => string {
  const t = usePortal();
  const words = useWords();
  return ({ n, type, step, outcome, details, cause }) => {
    if (n === 0 && step && outcome) return words.done(step, outcome, details);
    const key = `event.${type}` as 'event.opened';
    if (t.has(key)) return t(key, { step: step ? words.title(step, details) : '' });
    return words.fact(step ?? cause, type, details);
  };
}
