import { addMonths, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import type { Barring } from '#workflows/engine/define-kind.ts';

/** Misconduct with a bar: of the settlement of a termination, and of a case about conduct. */
export const barring: Barring = {
  types: ['party-barred', 'integrity-case-decided'],
  of: ({ type, details, at }) => {
    if (type === 'party-barred') return { party: String(details.party), until: endOfDay(String(details.untilOn)) };
    const months = Number(details.months);
    return details.sanction === 'bar' && months > 0
      ? { party: String(details.by), until: endOfDay(addMonths(shanghaiDay(at), months)) }
      : undefined;
  },
};
