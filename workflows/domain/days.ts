/**
 * Instants and days. An instant is UTC; a day is a day in Asia/Shanghai, which is UTC+8 the year round.
 *
 * A day is written `YYYY-MM-DD`, an instant as ISO 8601. A period is half-open [start, end). Nothing here reads a clock.
 */
import type { Day, Instant } from './day-texts.ts';

export { Day, Instant } from './day-texts.ts';

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

/** The Shanghai day in which an instant lies: 16:00Z is already the next day. RangeError for any other text. */
export function shanghaiDay(at: Instant): Day {
  return isoDay(millis(at) + SHANGHAI_MS);
}

/**
 * The day whose end starts a period: 00:00 is 24:00 of the day before, so a period that follows an expiry counts from the day
 * after it, as one that follows an act of that day.
 */
export function countedFromDay(at: Instant): Day {
  return isoDay(countedFromNumber(at) * DAY_MS);
}

/** 00:00 Shanghai of a day, as an instant in UTC. */
export function startOfDay(day: Day): Instant {
  return new Date(dayMillis(day) - SHANGHAI_MS).toISOString();
}

/** 24:00 Shanghai of a day, which is 00:00 of the next: the exclusive end of a period that includes the day. */
export function endOfDay(day: Day): Instant {
  return startOfDay(addDays(day, 1));
}

/** Whether a text is a `Day`: `2026-02-30` and `9999-12-31` are none. */
export function isDay(text: string): boolean {
  const ms = /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && isoDay(ms) === text;
}

/** `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return isoDay(dayMillis(day) + days * DAY_MS);
}

/** The same day of the month `months` later, or that month's last day where there is none (Civil Code 202). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)));
}

/** Whole days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (dayMillis(to) - dayMillis(from)) / DAY_MS;
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(dayMillis(day)).getUTCDay();
}

/** Days since 1970-01-01: loops over days count in whole numbers, which cost no text. */
export const dayNumber = (day: Day): number => dayMillis(day) / DAY_MS;
export const dayNumbered = (number: number): Day => isoDay(number * DAY_MS);
/** `shanghaiDay`, `countedFromDay` and `startOfDay` by number: every change of a case counts its deadlines. */
export const shanghaiNumber = (at: Instant): number => Math.floor((millis(at) + SHANGHAI_MS) / DAY_MS);
export const countedFromNumber = (at: Instant): number => Math.floor((millis(at) - 1 + SHANGHAI_MS) / DAY_MS);
export const startOfNumber = (number: number): Instant => new Date(number * DAY_MS - SHANGHAI_MS).toISOString();

function isoDay(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** RangeError for a day that no month has: `Date.parse` reads 30 February as 2 March. */
function dayMillis(day: Day): number {
  const ms = millis(`${day}T00:00:00.000Z`);
  if (new Date(ms).getUTCDate() !== Number(day.slice(8))) throw new RangeError(`not a day: ${day}`);
  return ms;
}

function millis(at: string): number {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant or a day: ${at}`);
  return ms;
}

const shanghaiMs = 8 * 3_600_000;
/** Day and time in Shanghai. 00:00 ends the day before: a deadline reads "24:00", as in Chinese law. */
export function dayAndTime(at: string): { day: string; time: string } {
  const local = new Date(Date.parse(at) + shanghaiMs).toISOString();
  const time = local.slice(11, 16);
  return time === '00:00' ? { day: addDays(local.slice(0, 10), -1), time: '24:00' } : { day: local.slice(0, 10), time };
}
