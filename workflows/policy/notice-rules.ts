import { daysIn } from '#workflows/domain/calendar.ts';
import { addDays, weekday } from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';

/** The longest holiday so far was of eight days. */
const longest = 10;
/** New Year's holidays may begin in the last week of the year before. */
const firstDayOf = (year: number) => addDays(`${year}-01-01`, -7);

export const noticeRules = [
  'ends-before-it-begins',
  'holiday-too-long',
  'not-in-the-year',
  'holidays-overlap',
  'day-twice',
  'worked-and-free',
  'no-weekend',
  'statutory-day-missing',
] as const;
type Broken = BrokenRule<(typeof noticeRules)[number]>;

export interface NoticeDays {
  readonly year: number;
  readonly holidays: readonly { readonly from: string; readonly to: string }[];
  readonly workdays: readonly { readonly day: string }[];
}
export const spansOf = ({ holidays }: NoticeDays) => holidays.map(({ from, to }) => (from === to ? from : `${from}/${to}`));

/** Contradictions within a notice or with the holiday rules, each with its row and day. */
export function brokenByNotice({ year, holidays, workdays }: NoticeDays): Broken[] {
  const isIn = (day: string) => day >= firstDayOf(year) && day <= `${year}-12-31`;
  const ofSpans = holidays.flatMap(({ from, to }, index): Broken[] => {
    const field = `holidays.${index}.to`;
    if (to < from) return [{ rule: 'ends-before-it-begins', field, figures: { from, to } }];
    if (to > addDays(from, longest - 1)) return [{ rule: 'holiday-too-long', field, figures: { from, to, longest } }];
    const outside = [from, to].find((day) => !isIn(day));
    return outside ? [{ rule: 'not-in-the-year', field, figures: { day: outside, year } }] : [];
  });
  // a span that is none has no days to be compared with
  const free = ofSpans.length > 0 ? [] : daysIn(spansOf({ year, holidays, workdays }));
  const isFree = new Set(free);
  const worked = workdays.map(({ day }) => day);
  return [
    ...ofSpans,
    ...brokenIf(isFree.size < free.length, { rule: 'holidays-overlap', field: 'holidays' }),
    ...worked.flatMap((day, index): Broken[] => {
      const field = `workdays.${index}.day`;
      if (worked.indexOf(day) < index) return [{ rule: 'day-twice', field, figures: { day } }];
      if (!isIn(day)) return [{ rule: 'not-in-the-year', field, figures: { day, year } }];
      if (isFree.has(day)) return [{ rule: 'worked-and-free', field, figures: { day } }];
      return brokenIf(weekday(day) !== 0 && weekday(day) !== 6, { rule: 'no-weekend', field, figures: { day } });
    }),
    ...(ofSpans.length > 0 ? [] : [...statutoryDays(year)]).flatMap((day) =>
      brokenIf(!isFree.has(day), { rule: 'statutory-day-missing', field: 'holidays', figures: { day } }),
    ),
  ];
}
