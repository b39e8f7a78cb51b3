import { daysIn, type HolidayNotice } from '#workflows/domain/calendar.ts';
import { addDays, weekday } from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';

/** The longest holiday so far was of eight days. */
const longest = 10;
/** New Year's holidays may begin in the last week of the year before. */
const firstDayOf = (year: number) => addDays(`${year}-01-01`, -7);

/** What in a notice contradicts itself or the holiday rules, each with the day and the reason. */
export function faultsOf({ year, holidays, workdays }: Pick<HolidayNotice, 'year' | 'holidays' | 'workdays'>): string[] {
  const faults: string[] = [];
  const isIn = (day: string) => day >= firstDayOf(year) && day <= `${year}-12-31`;
  for (const span of holidays) {
    const [first = '', last = first] = span.split('/');
    if (last < first) faults.push(`${span}: 结束早于开始 · ends before it begins`);
    else if (last > addDays(first, longest - 1)) faults.push(`${span}: 超过 ${longest} 天 · is longer than ${longest} days`);
    else if (!isIn(first) || !isIn(last)) faults.push(`${span}: 不在 ${year} 年 · is not in ${year}`);
  }
  if (faults.length > 0) return faults;
  const free = daysIn(holidays);
  const isFree = new Set(free);
  if (isFree.size < free.length) faults.push(`${year}: 放假日期重叠 · holidays overlap`);
  for (const day of workdays) {
    if (!isIn(day)) faults.push(`${day}: 不在 ${year} 年 · is not in ${year}`);
    else if (isFree.has(day)) faults.push(`${day}: 同时列为放假和上班 · is both a holiday and a working day`);
    else if (weekday(day) !== 0 && weekday(day) !== 6)
      faults.push(`${day}: 不是周末，无需调休 · is no weekend day, so nobody makes up for it`);
  }
  if (new Set(workdays).size < workdays.length) faults.push(`${year}: 上班日重复 · a working day is given twice`);
  for (const day of statutoryDays(year))
    if (!isFree.has(day)) faults.push(`${day}: 为法定节假日，未列入 · is a statutory holiday and is not in the list`);
  return faults;
}
