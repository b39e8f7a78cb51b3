import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cases } from '#test/domain/generators.ts';
import {
  CalendarVersion,
  endOfCalendarDay,
  endOfWorkingDay,
  isWorkingDay,
  shanghaiDay,
  workingDaysBetween,
} from '#workflows/domain/calendar.ts';
import { calendarVersions, chineseCalendar } from '#workflows/domain/calendar-data.ts';
import { addDays, addMonths, Day, daysBetween, endOfDay, Instant, startOfDay } from '#workflows/domain/days.ts';

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

  test('what is no instant is an error', () => {
    expect(() => shanghaiDay('yesterday')).toThrow(RangeError);
    expect(() => addDays('2026-13-01', 1)).toThrow(RangeError);
    expect(Instant.safeParse('2026-03-01T16:00:00').success).toBe(false);
    expect(Day.safeParse('2026-02-29').success).toBe(false);
  });
});

describe('the working-day calendar', () => {
  test('has the published arrangements of 2024, 2025 and 2026', () => {
    expect(calendarVersions.map((calendar) => CalendarVersion.parse(calendar).version)).toEqual(['cn-2026.1']);
    const perYear = (list: readonly string[]) => ['2024', '2025', '2026'].map((year) => list.filter((day) => day.startsWith(year)).length);
    expect(perYear(chineseCalendar.holidays)).toEqual([28, 28, 33]);
    expect(perYear(chineseCalendar.workdays)).toEqual([8, 5, 6]);
    expect(new Set([...chineseCalendar.holidays, ...chineseCalendar.workdays]).size).toBe(108);
  });

  test('every compensatory working day is a weekend day', () => {
    const plain: CalendarVersion = { version: 'plain', holidays: [], workdays: [] };
    expect(chineseCalendar.workdays.filter((day) => isWorkingDay(day, plain))).toEqual([]);
  });

  test.each([
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-16', false, 'the eve of the Spring Festival'],
    ['2026-02-24', true, 'the first day after it'],
    ['2025-10-08', false, 'the eighth day of the joint holiday'],
    ['2025-01-26', true, 'a Sunday worked'],
    ['2024-06-10', false, 'Dragon Boat Festival'],
    ['2026-03-07', false, 'a plain Saturday'],
    ['2030-10-01', true, 'a Tuesday of a year not yet arranged'],
  ])('%s: %s (%s)', (day, isWorked) => {
    expect(isWorkingDay(day, chineseCalendar)).toBe(isWorked);
  });

  test('three working days over the Spring Festival of 2026', () => {
    const filed = '2026-02-13T02:00:00.000Z';
    expect(endOfWorkingDay(filed, 1, chineseCalendar)).toBe('2026-02-14T16:00:00.000Z');
    expect(endOfWorkingDay(filed, 3, chineseCalendar)).toBe('2026-02-25T16:00:00.000Z');
    expect(endOfCalendarDay(filed, 3)).toBe('2026-02-16T16:00:00.000Z');
  });

  test('a step that opens on a holiday counts from the next working day', () => {
    expect(endOfWorkingDay('2026-10-03T04:00:00.000Z', 1, chineseCalendar)).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfWorkingDay('2026-10-03T04:00:00.000Z', 0, chineseCalendar)).toBe('2026-10-03T16:00:00.000Z');
  });

  test('a count of days is a whole number', () => {
    expect(() => endOfWorkingDay('2026-10-03T04:00:00.000Z', 1.5, chineseCalendar)).toThrow(RangeError);
    expect(() => endOfCalendarDay('2026-10-03T04:00:00.000Z', -1)).toThrow(RangeError);
  });

  test('n working days until the end of the n-th working day; none on the last day or later', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40 }), (at, n) => {
        const due = endOfWorkingDay(at, n, chineseCalendar);
        expect(workingDaysBetween(at, due, chineseCalendar)).toBe(n);
        expect(workingDaysBetween(due, at, chineseCalendar)).toBe(0);
        const lastDay = addDays(shanghaiDay(due), -1);
        if (n > 0) expect(isWorkingDay(lastDay, chineseCalendar)).toBe(true);
        expect(workingDaysBetween(startOfDay(lastDay), due, chineseCalendar)).toBe(0);
      }),
      cases,
    );
  });

  test('a later start never has an earlier deadline', () => {
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 30 }), (a, b, n) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(endOfWorkingDay(first, n, chineseCalendar) <= endOfWorkingDay(second, n, chineseCalendar)).toBe(true);
        expect(endOfCalendarDay(first, n) <= endOfWorkingDay(first, n, chineseCalendar)).toBe(true);
        expect(endOfCalendarDay(second, n) > second).toBe(true);
      }),
      cases,
    );
  });
});
