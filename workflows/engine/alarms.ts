import type { CalendarVersion } from '#workflows/domain/calendar.ts';
import type { OpenRow, Stamp } from './case-file.ts';
import type { Opening, StepDefinition } from './define-step.ts';
import { type DayLengths, endOf, type Instant, type Period, workingDays, workingDaysBefore } from './period.ts';

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

/**
 * What the clock does for an opening, in order: reminders 3 and 1 working days before and on the due
 * instant, then silence where the step declares one, else one day late to the actor, two to the organisation and the
 * project manager, five to the lead.
 */
export function alarmsOf(
  row: Omit<OpenRow, 'stamp'>,
  step: StepDefinition<never> | undefined,
  stamp: Stamp,
  lengths: DayLengths,
  calendar: CalendarVersion,
): Alarm[] {
  const { dueAt, openedAt } = stamp;
  if (!dueAt) return [];
  if (!step) return [{ at: dueAt, kind: 'elapsed' }];
  const { due } = row.opening;
  const alarms: Alarm[] = [];
  for (const before of [3, 1]) {
    const at = remindAt(due, before, openedAt, dueAt, lengths, calendar);
    if (at < dueAt) alarms.push({ at, kind: 'remind' });
  }
  // the due instant is 24:00, so the day it ends is the one before it: the first day late is the next
  const lastMoment = new Date(Date.parse(dueAt) - 1).toISOString();
  const later = (period: Period) => endOf(period, lastMoment, lengths, calendar);
  if (step.silence?.secondNotice) {
    alarms.push({ at: dueAt, kind: 'second-notice' }, { at: later(step.silence.secondNotice), kind: 'silence' });
  } else if (step.silence) {
    alarms.push({ at: dueAt, kind: 'silence' });
  } else {
    alarms.push(
      { at: dueAt, kind: 'due' },
      { at: later(workingDays(1)), kind: 'overdue' },
      { at: later(workingDays(2)), kind: 'escalate-organisation' },
      { at: later(workingDays(5)), kind: 'escalate-lead' },
    );
  }
  // what was past when it opened is left to people: silence that counts at once would be nobody's, and could ring for ever
  return alarms.filter(({ at }) => at > openedAt);
}

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
