import { z } from 'zod';
import { endOfWorkingDay, workingDayFrom, workingDaysBetween } from '#workflows/domain/calendar.ts';
import { daysBetween, endOfDay, Instant as InstantSchema, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { Name, Subject, Word } from '#workflows/domain/text.ts';
import { alarmsPassed, dueAtOf, lateSince, nextAlarm, silenceAtOf } from './alarms.ts';
import { calendarName, lastDayOf } from './calendars.ts';
import type { OpenRow, Stamp } from './case-file.ts';
import type { Fact, Notice, Opening, StepDefinition } from './define-step.ts';
import type { FactSchemas } from './facts.ts';
import { afterOutages, type Instant, later, realDayMs, workingDaysBefore } from './period.ts';
import { dueOf, type Timing } from './rules.ts';

/** The time of a hold. */
export interface Stillness {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * A deadline after a hold. In working days the number left stays the same; in calendar days it moves by the length of the hold and
 * ends on no day off. It never moves to an earlier instant; a deadline passed before the hold stays.
 */
export function movedBy(dueAt: Instant, due: Opening['due'], { from, to }: Stillness, { lengths, calendar }: Timing): Instant {
  if (dueAt <= from || to <= from) return dueAt;
  const dayMs = due && 'kind' in due && due.kind === 'wait' ? lengths.waitDayMs : lengths.actByDayMs;
  const moved = () => {
    // shortened days have no calendar, and an instant within a day is no day's end
    if (dayMs !== realDayMs || !isStartOfDay(dueAt)) return later(dueAt, Date.parse(to) - Date.parse(from));
    if (due && 'unit' in due && due.unit === 'workingDay') {
      // the rest of its day is given back, even after a release at midnight
      const resumed = isStartOfDay(from) ? to : later(to, 1);
      return endOfWorkingDay(resumed, workingDaysBetween(from, dueAt, calendar), calendar);
    }
    const shifted = later(dueAt, daysBetween(shanghaiDay(from), shanghaiDay(to)) * realDayMs);
    const isFree = !due || 'at' in due || due.dayOff === 'stays';
    return isFree ? shifted : endOfDay(workingDayFrom(lastDayOf(shifted), calendar));
  };
  return latest(dueAt, afterOutages(moved(), dayMs, calendar)) ?? dueAt;
}

const isStartOfDay = (at: Instant) => at === startOfDay(shanghaiDay(at));

/** The stamp after a hold: deadline, expiry and lateness move by the length of the hold. */
export function released<State>(
  row: Omit<OpenRow, 'stamp'>,
  step: StepDefinition<State> | undefined,
  known: Stamp,
  at: Instant,
  timing: Timing,
): Stamp {
  const { heldAt, fixedAt: _former, nextAt: _rung, ...kept } = known;
  if (!heldAt) return known;
  const still = { from: heldAt, to: at };
  const due = dueOf(row, timing);
  const asked = due && 'at' in due ? dueAtOf(due, at, timing) : undefined;
  const dueAt = latest(known.dueAt && movedBy(known.dueAt, due, still, timing), asked);
  const silence = silenceAtOf(row, step, known, timing);
  const silenceFrom = latest(known.silenceFrom, silence && movedBy(silence, step?.silence?.secondNotice ?? due, still, timing));
  const stamp: Stamp = {
    ...kept,
    ...(dueAt ? { dueAt } : {}),
    ...(due && 'at' in due && due.at !== dueAt ? { fixedAt: due.at } : {}),
    ...(silenceFrom ? { silenceFrom } : {}),
    ...(dueAt && dueAt <= heldAt ? { lateFrom: lateAfter(lateSince({ ...known, dueAt }), still, timing) } : {}),
    calendar: calendarName(known.openedAt, dueAt, timing.calendar),
  };
  const alarms = alarmsPassed(row, step, stamp, known.alarms, timing, at);
  const next = nextAlarm(row, step, { ...stamp, alarms }, timing);
  return { ...stamp, alarms, ...(next ? { nextAt: next.at } : {}) };
}

/** Lateness without the days of the hold. */
function lateAfter(since: Instant, { from, to }: Stillness, { lengths, calendar }: Timing): Instant {
  if (lengths.actByDayMs !== realDayMs) return later(since, Date.parse(to) - Date.parse(from));
  const days = workingDaysBetween(since, endOfDay(shanghaiDay(from)), calendar);
  return later(endOfDay(shanghaiDay(workingDaysBefore(to, days, lengths, calendar))), -1);
}

export const latest = (a: Instant | undefined, b: Instant | undefined) => (a && b ? (a < b ? b : a) : (a ?? b));

const revisionReasons = ['notice', 'outage', 'hold'] as const;
/** Of no definition: the engine's own. */
export const deadlineFacts: FactSchemas = {
  'deadline-revised': z.strictObject({
    key: Word,
    step: Name,
    subject: Subject,
    seat: Subject.optional(),
    dueBefore: InstantSchema,
    dueAt: InstantSchema,
    reason: z.enum(revisionReasons),
  }),
};

/** Fact and notice of a moved deadline, with the former and the new instant. Empty if it has not moved. */
export function deadlineRevised(
  { key, kind, step, opening, stamp }: OpenRow,
  dueBefore: Instant | undefined,
  reason: (typeof revisionReasons)[number],
): { readonly facts: readonly Fact[]; readonly notices: readonly Notice[] } {
  const { subject, seat, about } = opening;
  const { dueAt } = stamp;
  if (!dueBefore || !dueAt || dueAt === dueBefore) return { facts: [], notices: [] };
  const deadline = { step, subject, dueBefore, dueAt };
  return {
    facts: [{ type: 'deadline-revised', key, ...deadline, ...(seat ? { seat } : {}), reason }],
    notices: kind === 'step' ? [{ to: opening.for, template: 'deadline-revised', about: { ...about, ...deadline } }] : [],
  };
}
