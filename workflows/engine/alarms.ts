import type { CalendarVersion } from '#workflows/domain/calendar.ts';
import type { OpenRow, Stamp } from './case-file.ts';
import type { Opening, Silence, StepDefinition } from './define-step.ts';
import { type DayLengths, endOf, type Instant, type Period, workingDays, workingDaysBefore } from './period.ts';
import { dueOf, secondNoticeOf, type Timing } from './rules.ts';

export type AlarmKind = 'remind' | 'due' | 'second-notice' | 'silence' | 'overdue' | 'escalate-organisation' | 'escalate-lead' | 'elapsed';
export interface Alarm {
  readonly at: Instant;
  readonly kind: AlarmKind;
}

/** When an opening is due, if its step says so. */
export function dueAtOf(due: Opening['due'], openedAt: Instant, lengths: DayLengths, calendar: CalendarVersion): Instant | undefined {
  if (!due) return undefined;
  return 'at' in due ? due.at : endOf(due, openedAt, lengths, calendar);
}

/** The alarm that comes next: of all that ring after the opening, the one numbered `stamp.alarms`. */
export function nextAlarm(
  row: Omit<OpenRow, 'stamp'>,
  step: StepDefinition<never> | undefined,
  stamp: Stamp,
  timing: Timing,
  calendar: CalendarVersion,
): Alarm | undefined {
  let left = stamp.alarms;
  for (const alarm of alarmsOf(row, step, stamp, timing, calendar)) {
    // what a step's clock would have done before it opened is left to people: silence that counts at once would be nobody's
    if (step && alarm.at <= stamp.openedAt) continue;
    if (left === 0) return alarm;
    left -= 1;
  }
  return undefined;
}

/**
 * What the clock does for an opening, in order: reminders 3 and 1 working days before and at the due instant; then one day
 * late to the actor, two to the organisation and the project manager, five to the lead; and silence where the step declares
 * one. What comes after silence rings only where silence has changed nothing. Each is worked out when it is asked for: every
 * act opens something and needs the first.
 */
function* alarmsOf(
  row: Omit<OpenRow, 'stamp'>,
  step: StepDefinition<never> | undefined,
  { dueAt, openedAt, rules = 1 }: Stamp,
  timing: Timing,
  calendar: CalendarVersion,
): Generator<Alarm> {
  if (!dueAt) return;
  if (!step) return yield { at: dueAt, kind: 'elapsed' };
  const { lengths } = timing;
  for (const before of [3, 1]) {
    const at = remindAt(dueOf(row, timing), before, openedAt, dueAt, lengths, calendar);
    if (at < dueAt) yield { at, kind: 'remind' };
  }
  // the due instant is 24:00, so the day it ends is the one before it: the first day late is the next
  const lastMoment = new Date(Date.parse(dueAt) - 1).toISOString();
  const openedLate = dueAt <= openedAt;
  const after = (from: Instant) => (period: Period) => endOf(period, from, lengths, calendar);
  const atDue = step.silence
    ? silenceAlarms(row.step, step.silence, dueAt, after(lastMoment), timing)
    : [{ at: dueAt, kind: 'due' as const }];
  if (rules < 2) yield* [...atDue, ...(step.silence ? [] : lateAlarms(after(lastMoment)))];
  else if (step.closesAtDue) yield* atDue;
  else if (openedLate) yield* lateAlarms(after(openedAt));
  else yield* [...atDue, ...lateAlarms(after(lastMoment))].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function silenceAlarms(
  step: string,
  { secondNotice }: Pick<Silence<never>, 'secondNotice'>,
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

function remindAt(
  due: Opening['due'],
  before: number,
  openedAt: Instant,
  dueAt: Instant,
  lengths: DayLengths,
  calendar: CalendarVersion,
): Instant {
  if (due && 'count' in due)
    return due.count > before ? endOf({ ...due, count: due.count - before }, openedAt, lengths, calendar) : openedAt;
  return workingDaysBefore(dueAt, before, lengths, calendar);
}
