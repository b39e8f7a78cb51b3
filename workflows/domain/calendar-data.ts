/**
 * The published arrangements of holidays and compensatory working days (国务院办公厅关于部分节假日安排的通知), 2024 to 2026.
 *
 * Each year in one line: `MM-DD` or `MM-DD/MM-DD`, both ends included. To add a year, add its line and a new version name;
 * a version once used stays, because stored deadlines name it.
 */
import type { CalendarVersion } from '#workflows/domain/calendar.ts';
import { addDays, type Day } from '#workflows/domain/days.ts';

const holidays = {
  2024: '01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07',
  2025: '01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08',
  2026: '01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07',
};

const workdays = {
  2024: '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  2025: '01-26 02-08 04-27 09-28 10-11',
  2026: '01-04 02-14 02-28 05-09 09-20 10-10',
};

/** The calendar with every arrangement published so far; years after 2026 count plain weekends until theirs is added. */
export const chineseCalendar: CalendarVersion = {
  version: 'cn-2026.1',
  holidays: Object.entries(holidays).flatMap(([year, spans]) => days(year, spans)),
  workdays: Object.entries(workdays).flatMap(([year, spans]) => days(year, spans)),
};

/** Every version that a stored deadline may name. */
export const calendarVersions: readonly CalendarVersion[] = [chineseCalendar];

function days(year: string, spans: string): Day[] {
  return spans.split(' ').flatMap((span) => {
    const [first = '', last = first] = span.split('/');
    const end = `${year}-${last}`;
    const list: Day[] = [];
    for (let day = `${year}-${first}`; day <= end; day = addDays(day, 1)) list.push(day);
    return list;
  });
}
