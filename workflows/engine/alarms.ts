import type { OpenRow, Stamp } from './case-file.ts';
import type { Opening, Silence, StepDefinition } from './define-step.ts';
import { afterOutages, endOf, type Instant, type Period, workingDays, workingDaysBefore } from './period.ts';
import { dueOf, secondNoticeOf, type Timing } from './rules.ts';

export type AlarmKind =
  | 'remind'
  | 'due'
  | 'second-notice'
  | 'silence'
  | 'overdue'
  | 'escalate-organisation'
  | 'escalate-lead'
  | 'still-late'
  | 'elapsed';
/** Notices to those whom the opening asks; the others go to their supervisors. */
export const reminders: readonly AlarmKind[] = ['remind', 'due', 'second-notice', 'overdue'];
export interface Alarm {
  readonly at: Instant;
  readonly kind: AlarmKind;
}

type SecondNotice = Pick<Silence<never>, 'secondNotice'>;
/** The part of a step that the clock needs. */
export interface Timed extends Pick<StepDefinition<never>, 'closesAtDue'> {
  readonly silence?: SecondNotice;
}

/** The deadline of an opening, if its step sets one. */
export function dueAtOf(due: Opening['due'], openedAt: Instant, { lengths, calendar }: Timing): Instant | undefined {
  if (!due) return undefined;
  return 'at' in due ? afterOutages(due.at, lengths.actByDayMs, calendar) : endOf(due, openedAt, lengths, calendar);
}

/** The alarm that comes next: of all that ring after the opening, the one numbered `stamp.alarms`. */
export function nextAlarm(row: Omit<OpenRow, 'stamp'>, step: Timed | undefined, stamp: Stamp, timing: Timing): Alarm | undefined {
  const [next] = alarmsFrom(row, step, stamp, timing);
  return next;
}
/** The alarm that comes next, and those after it. */
export function* alarmsFrom(
  row: Omit<OpenRow, 'stamp'>,
  step: Timed | undefined,
  stamp: Stamp,
  timing: Timing,
): Generator<Alarm, undefined> {
  let passed = 0;
  for (const alarm of alarmsOf(row, step, stamp, timing)) {
    // alarms before the opening are left out: an expiry at the opening itself would leave the person no time to act
    if (step && alarm.at <= stamp.openedAt) continue;
    if (passed >= stamp.alarms) yield alarm;
    passed += 1;
  }
}

/** The next action of the clock for a late opening: a notice, or the expiry. */
export function alarmAfter(row: Omit<OpenRow, 'stamp'>, step: Timed | undefined, stamp: Stamp, now: Instant, timing: Timing) {
  for (const alarm of alarmsOf(row, step, stamp, timing)) if (alarm.at > now) return alarm;
  return undefined;
}

/** The instant of expiry of an opening; undefined without one. */
export function silenceAtOf(row: Omit<OpenRow, 'stamp'>, step: Timed | undefined, stamp: Stamp, timing: Timing): Instant | undefined {
  for (const { at, kind } of ladderOf(row, step, stamp, timing)) if (kind === 'silence') return at;
  return undefined;
}

/** From when lateness counts: the last moment of the deadline's day, or the opening where that came after it. */
export function lateSince({ dueAt, openedAt, lateFrom }: Pick<Stamp, 'openedAt' | 'lateFrom'> & { readonly dueAt: Instant }): Instant {
  if (lateFrom) return lateFrom;
  // the due instant is 24:00, so the day it ends is the one before it: the first day late is the next
  return dueAt <= openedAt ? openedAt : lastMomentBefore(dueAt);
}

/** The number of alarms that a revision skips: those already rung, and reminders whose hour is past. */
export function alarmsPassed(
  row: Omit<OpenRow, 'stamp'>,
  step: Timed | undefined,
  stamp: Stamp,
  rung: number,
  timing: Timing,
  now: Instant,
): number {
  let passed = 0;
  for (const { at, kind } of alarmsOf(row, step, stamp, timing)) {
    if (step && at <= stamp.openedAt) continue;
    if (at > now || (kind !== 'remind' && passed >= rung)) return passed;
    passed += 1;
  }
  return passed;
}

/**
 * The alarms of an opening, in order: the ladder below, then a notice to the lead every five working days while it is late. The
 * list has no end: each alarm is computed on request.
 */
function* alarmsOf(row: Omit<OpenRow, 'stamp'>, step: Timed | undefined, stamp: Stamp, timing: Timing): Generator<Alarm> {
  let last: Alarm | undefined;
  for (const alarm of ladderOf(row, step, stamp, timing)) {
    yield alarm;
    last = alarm;
  }
  if (!step || step.closesAtDue || !last) return;
  for (let at = last.at; ; ) {
    at = endOf(workingDays(5), lastMomentBefore(at), timing.lengths, timing.calendar);
    yield { at, kind: 'still-late' };
  }
}
const lastMomentBefore = (at: Instant): Instant => new Date(Date.parse(at) - 1).toISOString();

/**
 * Reminders 3 and 1 working days before and at the due instant; then one day late to the actor, two to the organisation and the
 * project manager, five to the lead; and silence where the step declares one. What comes after silence rings only where silence has
 * changed nothing. Reminders count in working days, for deadlines in calendar days as well.
 */
function* ladderOf(
  row: Omit<OpenRow, 'stamp'>,
  step: Timed | undefined,
  { dueAt, openedAt, silenceFrom = '', lateFrom }: Stamp,
  timing: Timing,
): Generator<Alarm> {
  if (!dueAt) return;
  if (!step) return yield { at: dueAt, kind: 'elapsed' };
  const { lengths, calendar } = timing;
  const due = dueOf(row, timing);
  for (const before of [3, 1]) {
    // the notice of the opening replaces a reminder in so short a period
    if (due && 'count' in due && due.count <= before) continue;
    yield { at: workingDaysBefore(dueAt, before, lengths, calendar), kind: 'remind' };
  }
  const lastMoment = lastMomentBefore(dueAt);
  const openedLate = dueAt <= openedAt;
  const after = (from: Instant) => (period: Period) => endOf(period, from, lengths, calendar);
  const atDue = step.silence
    ? silenceAlarms(row.step, step.silence, dueAt, after(lastMoment), timing).map((alarm) =>
        alarm.kind === 'silence' && alarm.at < silenceFrom ? { ...alarm, at: silenceFrom } : alarm,
      )
    : [{ at: dueAt, kind: 'due' as const }];
  const late = () => lateAlarms(after(lateSince({ dueAt, openedAt, ...(lateFrom ? { lateFrom } : {}) })));
  if (step.closesAtDue) yield* atDue;
  else if (openedLate) yield* late();
  else yield* [...atDue, ...late()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function silenceAlarms(
  step: string,
  { secondNotice }: SecondNotice,
  dueAt: Instant,
  later: (period: Period) => Instant,
  { days }: Timing,
): Alarm[] {
  if (!secondNotice) return [{ at: dueAt, kind: 'silence' }];
  const count = days?.[secondNoticeOf(step)] ?? secondNotice.count;
  return [
    { at: dueAt, kind: 'second-notice' },
    { at: later({ ...secondNotice, count }), kind: 'silence' },
  ];
}

const lateAlarms = (later: (period: Period) => Instant): Alarm[] => [
  { at: later(workingDays(1)), kind: 'overdue' },
  { at: later(workingDays(2)), kind: 'escalate-organisation' },
  { at: later(workingDays(5)), kind: 'escalate-lead' },
];
