import { getLunarDate, getSolarTermDate, isWorkday } from 'chinese-days';
import { expect, test } from 'vitest';
import { isWorkingDay } from '#workflows/domain/calendar.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { addDays } from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';

/** Every day of these years. */
function* daysOf(first: number, last: number): Generator<string> {
  for (let day = `${first}-01-01`; day <= `${last}-12-31`; day = addDays(day, 1)) yield day;
}
const published = publishedCalendar.notices.map(({ year }) => year);

test('each day of the published years is what an independent source says of it', () => {
  const differing = [...daysOf(Math.min(...published), Math.max(...published))].filter(
    (day) => isWorkingDay(day, publishedCalendar) !== isWorkday(day),
  );
  expect(differing).toEqual([]);
});

test('Spring Festival, Qingming, Dragon Boat and Mid-Autumn are where an independent source sees them, as far as it reaches', () => {
  const reaches = 2099;
  const festivals = [...daysOf(2024, reaches)].filter((day) => {
    const { lunarMon, lunarDay, isLeap } = getLunarDate(day);
    return !isLeap && [lunarMon, lunarDay].join() in { '1,1': 1, '5,5': 1, '8,15': 1 };
  });
  expect(festivals).toHaveLength(3 * (reaches - 2023));
  const qingming = Array.from({ length: reaches - 2023 }, (_, n) => getSolarTermDate(2024 + n, 4, 'pure_brightness'));
  expect([...festivals, ...qingming].filter((day) => !statutoryDays(Number(day.slice(0, 4))).has(day))).toEqual([]);
});
