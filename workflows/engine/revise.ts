import { z } from 'zod';
import { type Calendar, endOfWorkingDay, HolidayNotice, Outage, workingDayFrom, workingDaysBetween } from '#workflows/domain/calendar.ts';
import { endOfDay, Instant as InstantSchema } from '#workflows/domain/days.ts';
import { code, line } from '#workflows/domain/text.ts';
import { alarmsPassed, dueAtOf, silenceAtOf } from './alarms.ts';
import { calendarName, lastDayOf } from './calendars.ts';
import type { CaseFile, OpenRow, Stamp } from './case-file.ts';
import type { Definition, Fact, Notice, StepDefinition } from './define-step.ts';
import type { FactSchemas } from './facts.ts';
import { openIn, stepOf, withNextAlarm } from './openings.ts';
import { type Performed, settle } from './perform.ts';
import { afterOutages, type Instant, type Period, realDayMs } from './period.ts';
import { deadlineFacts, deadlineRevised, latest } from './released.ts';
import { dueOf, knownUnder, type Timing } from './rules.ts';

/** A change of the law as approved; a kind of case says what it means for its state. */
const Law = z.looseObject({ id: code(1, 40), laws: line(2, 120) });
export type Law = z.infer<typeof Law>;
/** A change that reaches open cases: the holiday notice of a year, a declared outage, or figures of law. */
export const Revision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notice'), notice: HolidayNotice }),
  z.strictObject({ kind: z.literal('outage'), outage: Outage }),
  z.strictObject({ kind: z.literal('law'), law: Law }),
]);
export type Revision = z.infer<typeof Revision>;

/** An instant that a state keeps, counted in these days, under the revised calendar. Never earlier. */
export type Later = (at: Instant, unit: Period['unit']) => Instant;
/** The change of a kind's own state: its calendar, and the instants in it. */
export type Revised<State> = (state: State, calendar: Calendar, later: Later) => State;
/** The state under a change of the law; the same object: known already. */
export type Enacted<State> = (state: State, law: Law) => State;
export interface Revisions<State> {
  readonly revised?: Revised<State>;
  readonly enacted?: Enacted<State>;
}

/** Undefined: the calendar has it already, or it is none of the calendar. */
export function revisedCalendar(calendar: Calendar, revision: Revision): Calendar | undefined {
  if (revision.kind === 'notice') {
    const { notice } = revision;
    const isKnown = calendar.notices.some(({ id }) => id === notice.id);
    return isKnown ? undefined : { ...calendar, version: notice.id, notices: [...calendar.notices, notice] };
  }
  if (revision.kind === 'law') return undefined;
  const { outage } = revision;
  const isKnown = calendar.outages.some(({ id }) => id === outage.id);
  return isKnown ? undefined : { ...calendar, outages: [...calendar.outages, outage] };
}

/**
 * Counts every open deadline again under the revised calendar. None becomes earlier; the former and the new instant stand in one
 * fact per deadline. Undefined: the case has this revision already, so it may come twice.
 */
export function revise<State>(
  catalogue: readonly Definition<State>[],
  file: CaseFile<State>,
  revision: Revision,
  at: Instant,
  { revised = (state) => state, enacted }: Revisions<State> = {},
): Performed<State> | undefined {
  if (revision.kind === 'law') {
    const state = enacted?.(file.state, revision.law) ?? file.state;
    return state === file.state
      ? undefined
      : settle(catalogue, file, { state, facts: [factOf(revision)] }, at, { cause: 'revision', revision });
  }
  const calendar = revisedCalendar(file.calendar, revision);
  if (!calendar) return undefined;
  const state = revised(file.state, calendar, laterBy(file, calendar, at));
  const next = { ...file, calendar };
  const stamps: Record<string, Stamp> = { ...file.stamps };
  const changed = new Map<string, OpenRow>();
  const facts: Fact[] = [factOf(revision)];
  const notices: Notice[] = [];
  for (const row of openIn(knownUnder(catalogue, file), state, file.books)) {
    const known = file.stamps[row.key];
    if (!known?.dueAt) continue;
    const step = row.kind === 'step' ? stepOf(catalogue, row.step) : undefined;
    const stamp = revisedStamp(row, step, known, file, next, at);
    stamps[row.key] = stamp;
    changed.set(row.key, { ...row, stamp });
    const moved = deadlineRevised({ ...row, stamp }, known.dueAt, revision.kind);
    facts.push(...moved.facts);
    notices.push(...moved.notices);
  }
  const { recording, file: settled } = settle(catalogue, { ...next, stamps }, { state, facts, notices }, at, {
    cause: 'revision',
    revision,
  });
  const others = recording.opened.filter(({ key }) => !changed.has(key));
  return { file: settled, recording: { ...recording, opened: [...changed.values(), ...others] } };
}

function revisedStamp<State>(
  row: Omit<OpenRow, 'stamp'>,
  step: StepDefinition<State> | undefined,
  known: Stamp,
  before: Timing,
  after: Timing,
  now: Instant,
): Stamp {
  const { fixedAt: _former, nextAt: _rung, ...kept } = known;
  const due = dueOf(row, after);
  const dueAt = latest(known.dueAt, dueAtOf(due, known.openedAt, after));
  const silenceFrom = latest(known.silenceFrom, silenceAtOf(row, step, known, before));
  const stamp: Stamp = {
    ...kept,
    ...(dueAt ? { dueAt } : {}),
    ...(silenceFrom ? { silenceFrom } : {}),
    ...(due && 'at' in due && due.at !== dueAt ? { fixedAt: due.at } : {}),
    calendar: calendarName(known.openedAt, dueAt, after.calendar),
  };
  return withNextAlarm(row, step, { ...stamp, alarms: alarmsPassed(row, step, stamp, known.alarms, after, now) }, after);
}

/** A deadline in working days leaves as many from now as before; one in calendar days ends on no day off. */
function laterBy({ lengths, calendar: before }: Timing, calendar: Calendar, now: Instant): Later {
  const { actByDayMs } = lengths;
  const counted = (at: Instant, unit: Period['unit']): Instant => {
    if (actByDayMs !== realDayMs || at <= now) return at;
    if (unit === 'calendarDay') return endOfDay(workingDayFrom(lastDayOf(at), calendar));
    return endOfWorkingDay(now, workingDaysBetween(now, at, before), calendar);
  };
  return (at, unit) => latest(at, afterOutages(counted(at, unit), actByDayMs, calendar)) ?? at;
}

/** Facts of a revision: the engine's own, of no definition. */
export const revisionFacts: FactSchemas = {
  'calendar-revised': z.strictObject({ version: code(1, 60), year: z.int(), source: line(2, 300) }),
  'outage-declared': z.strictObject({ outage: code(1, 60), from: InstantSchema, to: InstantSchema }),
  'law-changed': z.strictObject({ pack: code(1, 40), laws: line(2, 120) }),
  ...deadlineFacts,
};

function factOf(revision: Revision): Fact {
  switch (revision.kind) {
    case 'notice':
      return { type: 'calendar-revised', version: revision.notice.id, year: revision.notice.year, source: revision.notice.source };
    case 'outage':
      return { type: 'outage-declared', outage: revision.outage.id, from: revision.outage.from, to: revision.outage.to };
    case 'law':
      return { type: 'law-changed', pack: revision.law.id, laws: revision.law.laws };
  }
}
