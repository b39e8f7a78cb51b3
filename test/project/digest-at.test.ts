import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '#workflows/domain/calendar.ts';
import { addDays, shanghaiDay } from '#workflows/domain/days.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import { digestAt } from '#workflows/mail/digest-at.ts';

/** Beijing time in, Beijing time out. */
const digest = (local: string) => {
  const at = digestAt(new Date(`${local}:00+08:00`).toISOString(), builtInCalendar);
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
};

describe('the daily digest', () => {
  test.each([
    // before the hour, after it, and at it, of a Wednesday
    ['2026-03-04T07:00', '2026-03-04 08:30'],
    ['2026-03-04T08:28', '2026-03-04 08:30'],
    ['2026-03-04T08:29', '2026-03-05 08:30'],
    ['2026-03-04T08:30', '2026-03-05 08:30'],
    ['2026-03-04T23:59', '2026-03-05 08:30'],
    // a Friday afternoon, a Saturday, a Sunday night
    ['2026-03-06T17:00', '2026-03-09 08:30'],
    ['2026-03-07T07:00', '2026-03-09 08:30'],
    ['2026-03-08T23:59', '2026-03-09 08:30'],
    // the National Day holiday of 2026 (1 to 7 October); Saturday 10 October is worked in its place
    ['2026-09-30T12:00', '2026-10-08 08:30'],
    ['2026-10-09T12:00', '2026-10-10 08:30'],
    ['2026-10-10T12:00', '2026-10-12 08:30'],
    // over the end of a year, 1 January is free
    ['2026-12-31T12:00', '2027-01-04 08:30'],
  ])('of what comes at %s goes out at %s', (at, expected) => expect(digest(at)).toBe(expected));

  test('goes out on working days alone, at most one a day, and leaves nothing waiting longer than the longest holiday', () => {
    const days = new Set<string>();
    for (let hour = 0; hour < 24 * 366; hour += 1) {
      const now = new Date(Date.parse('2025-12-15T00:00:00Z') + hour * 3_600_000).toISOString();
      const at = digestAt(now, builtInCalendar);
      const day = shanghaiDay(at);
      expect(at > now).toBe(true);
      expect(isWorkingDay(day, builtInCalendar)).toBe(true);
      expect(at <= new Date(Date.parse(`${addDays(shanghaiDay(now), 11)}T00:00:00Z`)).toISOString()).toBe(true);
      days.add(at);
    }
    expect(new Set([...days].map(shanghaiDay)).size).toBe(days.size);
  });
});
