import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '#test/domain/generators.ts';
import {
  Calendar,
  daysIn,
  endOfCalendarDay,
  endOfWorkingDay,
  isProvisional,
  isWorkingDay,
  workingDaysBetween,
} from '#workflows/domain/calendar.ts';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import {
  addDays,
  addMonths,
  countedFromDay,
  Day,
  daysBetween,
  endOfDay,
  Instant,
  shanghaiDay,
  startOfDay,
} from '#workflows/domain/days.ts';
import { statutoryDays } from '#workflows/domain/statutory-days.ts';

const instants = fc.integer({ min: Date.UTC(2023, 11, 1), max: Date.UTC(2028, 0, 1) }).map((ms) => new Date(ms).toISOString());

describe('days in Shanghai', () => {
  test('the day turns at 16:00 UTC', () => {
    expect(shanghaiDay('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
    expect(shanghaiDay('2026-03-01T16:00:00.000Z')).toBe('2026-03-02');
    expect(shanghaiDay('2026-03-02T00:00:00+08:00')).toBe('2026-03-02');
    expect(startOfDay('2026-03-02')).toBe('2026-03-01T16:00:00.000Z');
    expect(endOfDay('2026-02-28')).toBe('2026-02-28T16:00:00.000Z');
  });

  test('months end where the month ends', () => {
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-15', 3)).toBe('2027-02-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
  });

  test('a text that is no instant and a day that no month has are errors', () => {
    expect(() => shanghaiDay('yesterday')).toThrow(RangeError);
    for (const day of ['2026-13-01', '2026-02-30', '2026-02-29', '2026-04-31']) expect(() => addDays(day, 0), day).toThrow(RangeError);
    expect(addDays('2028-02-29', 0)).toBe('2028-02-29');
    expect(Instant.safeParse('2026-03-01T16:00:00').success).toBe(false);
    expect(Day.safeParse('2026-02-29').success).toBe(false);
  });
});

describe('the working-day calendar', () => {
  test('has the published arrangements of 2024, 2025 and 2026', () => {
    const { version, notices } = Calendar.parse(JSON.parse(JSON.stringify(publishedCalendar)));
    expect(version).toBe('cn-2026.1');
    expect(notices.map(({ holidays }) => daysIn(holidays).length)).toEqual([28, 28, 33]);
    expect(notices.map(({ workdays }) => daysIn(workdays).length)).toEqual([8, 5, 6]);
    expect(new Set(notices.flatMap(({ holidays, workdays }) => daysIn([...holidays, ...workdays]))).size).toBe(108);
  });

  test('every compensatory working day is a weekend day, and every statutory day of its year is free', () => {
    for (const { year, holidays, workdays } of publishedCalendar.notices) {
      expect(daysIn(workdays).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
      // the eve of the Spring Festival and a second day of Labour Day are statutory since 2025
      if (year > 2024) expect([...statutoryDays(year)].filter((day) => !daysIn(holidays).includes(day))).toEqual([]);
    }
  });

  test.each([
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-16', false, 'the eve of the Spring Festival'],
    ['2026-02-24', true, 'the first day after it'],
    ['2025-10-08', false, 'the eighth day of the joint holiday'],
    ['2025-01-26', true, 'a Sunday worked'],
    ['2024-06-10', false, 'Dragon Boat Festival'],
    ['2026-03-07', false, 'a plain Saturday'],
    ['2027-02-05', false, 'the eve of the Spring Festival, a Friday of a year without notice'],
    ['2027-02-08', false, 'its third day, a Monday'],
    ['2027-02-09', true, 'the day after it'],
    ['2027-02-14', false, 'a Sunday: nobody makes up for a day off before the notice says so'],
    ['2030-10-01', false, 'National Day of a year without notice'],
    ['2030-10-08', true, 'a Tuesday after it'],
  ])('%s: %s (%s)', (day, isWorked) => {
    expect(isWorkingDay(day, publishedCalendar)).toBe(isWorked);
  });

  test('three working days over the Spring Festival of 2026', () => {
    const filed = '2026-02-13T02:00:00.000Z';
    expect(endOfWorkingDay(filed, 1, publishedCalendar)).toBe('2026-02-14T16:00:00.000Z');
    expect(endOfWorkingDay(filed, 3, publishedCalendar)).toBe('2026-02-25T16:00:00.000Z');
    expect(endOfCalendarDay(filed, 3, publishedCalendar, 'stays')).toBe('2026-02-16T16:00:00.000Z');
  });

  test('a step that opens on a holiday counts from the next working day', () => {
    expect(endOfWorkingDay('2026-10-03T04:00:00.000Z', 1, publishedCalendar)).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfWorkingDay('2026-10-03T04:00:00.000Z', 0, publishedCalendar)).toBe('2026-10-03T16:00:00.000Z');
  });

  test('a count of days is a whole number', () => {
    expect(() => endOfWorkingDay('2026-10-03T04:00:00.000Z', 1.5, publishedCalendar)).toThrow(RangeError);
    expect(() => endOfCalendarDay('2026-10-03T04:00:00.000Z', -1, publishedCalendar)).toThrow(RangeError);
  });

  test('n working days until the end of the n-th working day; none on the last day or later', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40 }), (at, n) => {
        const due = endOfWorkingDay(at, n, publishedCalendar);
        expect(workingDaysBetween(at, due, publishedCalendar)).toBe(n);
        expect(workingDaysBetween(due, at, publishedCalendar)).toBe(0);
        const lastDay = addDays(shanghaiDay(due), -1);
        if (n > 0) expect(isWorkingDay(lastDay, publishedCalendar)).toBe(true);
        expect(workingDaysBetween(`${lastDay}T00:00:00+08:00`, due, publishedCalendar)).toBe(
          isWorkingDay(lastDay, publishedCalendar) ? 1 : 0,
        );
        expect(workingDaysBetween(`${lastDay}T00:00:01+08:00`, due, publishedCalendar)).toBe(0);
      }),
      cases,
    );
  });

  test('a later start never has an earlier deadline', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 30 }), (a, b, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(endOfWorkingDay(first, n, publishedCalendar) <= endOfWorkingDay(second, n, publishedCalendar)).toBe(true);
        expect(endOfCalendarDay(first, n, publishedCalendar, 'stays') <= endOfWorkingDay(first, n, publishedCalendar)).toBe(true);
        expect(endOfCalendarDay(second, n, publishedCalendar) >= second).toBe(true);
      }),
      cases,
    );
  });

  test('a last day on a day off moves to the next day that is none, unless agreed otherwise (Civil Code 203, 204)', () => {
    const at = '2026-09-03T02:00:00.000Z'; // 30 days later is 3 October
    expect(endOfCalendarDay(at, 30, publishedCalendar)).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfCalendarDay(at, 30, publishedCalendar, 'stays')).toBe('2026-10-03T16:00:00.000Z');
    // a Saturday that is worked is no day off
    expect(endOfCalendarDay('2026-10-05T02:00:00.000Z', 5, publishedCalendar)).toBe('2026-10-10T16:00:00.000Z');
    expect(endOfCalendarDay('2026-11-23T02:00:00.000Z', 5, publishedCalendar)).toBe('2026-11-30T16:00:00.000Z');
  });

  test('the period after an expiry counts from the next day, as after an act of the last day', () => {
    const [act, expiry] = ['2026-07-07T09:00:00.000Z', endOfDay('2026-07-07')];
    expect([act, expiry].map(countedFromDay)).toEqual(['2026-07-07', '2026-07-07']);
    expect(endOfWorkingDay(expiry, 10, publishedCalendar)).toBe(endOfWorkingDay(act, 10, publishedCalendar));
    expect(endOfWorkingDay(expiry, 10, publishedCalendar)).toBe('2026-07-21T16:00:00.000Z');
  });

  test('over New Year 2027, which has no notice yet, a step is due on 4 January, and provisionally', () => {
    expect(endOfWorkingDay('2026-12-28T02:00:00.000Z', 4, publishedCalendar)).toBe('2027-01-04T16:00:00.000Z');
    expect(endOfWorkingDay('2027-01-29T02:00:00.000Z', 10, publishedCalendar)).toBe('2027-02-16T16:00:00.000Z');
    expect(['2026-12-31', '2027-01-01'].map((day) => isProvisional(day, publishedCalendar))).toEqual([false, true]);
  });
});

describe('statutory days', () => {
  const years = Array.from({ length: 77 }, (_, index) => 2024 + index);
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  /** ICU sets two new moons a few minutes on the other side of midnight than the observatory's calendar (GB/T 33661). */
  const knownFaults = new Map([
    [2027, '02-07'],
    [2030, '02-02'],
  ]);
  function lunarDays(year: number): Record<string, string> {
    const found: Record<string, string> = {};
    for (let day = addDays(`${year}-01-15`, 0); day < `${year}-10-20`; day = addDays(day, 1)) {
      const parts = new Map(chinese.formatToParts(new Date(day)).map(({ type, value }) => [type, value]));
      found[`${parts.get('month')}/${parts.get('day')}`] ??= day;
    }
    return found;
  }

  test('are 13 a year: 1, 4 from the eve on, 1, 2, 1, 1 and 3', () => {
    expect([...statutoryDays(2027)].sort()).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-04-05',
      '2027-05-01',
      '2027-05-02',
      '2027-06-09',
      '2027-09-15',
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
    ]);
    // Mid-Autumn may fall into National Day
    for (const year of years) expect([12, 13]).toContain(statutoryDays(year).size);
  });

  test.each(years)('%i: the lunar ones are those of ICU’s Chinese calendar', (year) => {
    const { '1/1': first = '', '5/5': dragonBoat, '8/15': midAutumn } = lunarDays(year);
    const springFestival = knownFaults.get(year) === first.slice(5) ? addDays(first, year === 2027 ? -1 : 1) : first;
    for (const day of [-1, 0, 1, 2].map((offset) => addDays(springFestival, offset))) expect(statutoryDays(year)).toContain(day);
    expect(statutoryDays(year)).toContain(dragonBoat);
    expect(statutoryDays(year)).toContain(midAutumn);
  });

  test.each(years)('%i: Qingming is the sun’s', (year) => {
    // the usual rule for this century; in 2100, which is no leap year, it is a day later
    const y = year % 100;
    const day = year === 2100 ? 5 : Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4);
    expect(statutoryDays(year)).toContain(`${year}-04-0${day}`);
  });
});
