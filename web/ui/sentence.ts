import type { TimelineRow } from '#web/shapes/case.ts';
import { useMoment } from './clock.tsx';
import { useName } from './names.ts';
import { usePortal, useWords } from './wording.tsx';

/** One line of the timeline. An act says what was decided, everything else is a fact of the definition that stated it. */
export function useSentence(): (row: TimelineRow) => string {
  const t = usePortal();
  const words = useWords();
  const moment = useMoment();
  const name = useName();
  return ({ n, type, step, outcome, details, person, bidder, cause }) => {
    if (n === 0 && step && outcome) return words.done(step, outcome, details);
    const key = `event.${type}` as 'event.opened';
    if (t.has(key)) {
      const about = details['step'] ?? step;
      const { year = '', dueBefore, dueAt } = details;
      const shown = (at: unknown) => (typeof at === 'string' ? moment(at) : '');
      const figures = { year: String(year), dueBefore: shown(dueBefore), dueAt: shown(dueAt) };
      return t(key, { ...figures, step: typeof about === 'string' ? words.title(about, details) : '' });
    }
    const { step: about } = details;
    const figures = {
      ...details,
      ...(typeof about === 'string' ? { step: words.title(about, details) } : {}),
      ...(person ? { person: name(person) } : {}),
      ...(bidder ? { proposal: name(bidder) } : {}),
    };
    return words.fact(step ?? cause, type, figures);
  };
}
