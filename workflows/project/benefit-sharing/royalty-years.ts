import { addMonths, daysBetween, shanghaiDay } from '#workflows/domain/days.ts';
import { type Instant, realDayMs } from '#workflows/engine/period.ts';
import type { Project } from '#workflows/project/state.ts';
import { monthsAfter } from './months-after.ts';

function startsAt({ transfer: { handedOverAt } }: Project): Instant {
  if (!handedOverAt) throw new Error('a royalty before the handover');
  return handedOverAt;
}
const fullEnd = (project: Project, year: number) => monthsAfter(project, startsAt(project), 12 * year);
const usedUntil = ({ sharing: { licence } }: Project) => licence?.ended?.usedUntil;

/** When a royalty year ends: as the same day of the next one begins, or with the use of the licence. */
export function endOfYear(project: Project, year: number): Instant {
  const end = fullEnd(project, year);
  const used = usedUntil(project);
  return used && used < end ? used : end;
}

/** How many years there are: as agreed, as many as were over when the rest was bought out, or as the use has begun. */
export function periodsOf(project: Project): number {
  const { deal } = project.transfer;
  if (deal?.terms.kind !== 'royalty') return 0;
  const boughtOut = project.sharing.buyOut?.agreed;
  if (boughtOut) return boughtOut.years;
  const used = usedUntil(project);
  if (!used) return deal.terms.periods;
  let years = project.sharing.periodsEnded;
  while (years < deal.terms.periods && (years === 0 ? startsAt(project) : fullEnd(project, years)) < used) years += 1;
  return years;
}

export interface PartOfYear {
  readonly daysUsed: number;
  readonly daysOfYear: number;
}
/** The days of a year that the end of the licence has cut short; undefined for a whole one. */
export function partOfYear(project: Project, year: number): PartOfYear | undefined {
  const used = usedUntil(project);
  if (!used || used >= fullEnd(project, year)) return undefined;
  const first = addMonths(shanghaiDay(startsAt(project)), 12 * (year - 1));
  const daysOfYear = daysBetween(first, addMonths(first, 12));
  const { waitDayMs } = project.terms.lengths;
  const from = year === 1 ? startsAt(project) : fullEnd(project, year - 1);
  const daysUsed =
    waitDayMs === realDayMs ? daysBetween(first, shanghaiDay(used)) : Math.floor((Date.parse(used) - Date.parse(from)) / waitDayMs);
  return { daysUsed: Math.max(0, daysUsed), daysOfYear };
}
