import { alarmsOf, dueAtOf } from './alarms.ts';
import { calendarInForce, calendarNamed } from './calendars.ts';
import type { CaseFile, OpenRow, Stamp } from './case-file.ts';
import type { Books, Definition, Opening, StepDefinition } from './define-step.ts';
import type { Instant } from './period.ts';
import { dueOf, type Timing } from './rules.ts';

/** The name of an opening within its case, in the workflow, the read model and the portal's address. */
export const keyOf = (step: string, subject: string, seat?: string) => [step, subject, ...(seat ? [seat] : [])].join('/');

type DerivedRow = Omit<OpenRow, 'stamp'>;

/** Everything that is open in this state, steps and waits, in the catalogue's order. */
export function derive<State>(catalogue: readonly Definition<State>[], state: State, books: Books): DerivedRow[] {
  return catalogue.flatMap((definition): DerivedRow[] => {
    const { name: step, stage } = definition;
    if (definition.kind === 'step')
      return definition
        .opens(state, books)
        .map((opening) => ({ key: keyOf(step, opening.subject, opening.seat), kind: 'step', step, stage, opening }));
    if (definition.kind === 'wait')
      return definition.waits(state).map(({ subject, until, about }) => {
        const opening: Opening = { subject, for: { role: 'clock' }, due: until, ...(about ? { about } : {}) };
        return { key: keyOf(step, subject), kind: 'wait', step, stage, opening };
      });
    return [];
  });
}

export const stepOf = <State>(catalogue: readonly Definition<State>[], name: string) =>
  catalogue.find((d): d is StepDefinition<State> => d.kind === 'step' && d.name === name);

/** A stamp for a new opening, or the old one where nothing about its deadline has changed. */
function stampFor<State>(
  row: DerivedRow,
  step: StepDefinition<State> | undefined,
  known: Stamp | undefined,
  at: Instant,
  version: number,
  timing: Timing,
): Stamp {
  const calendar = calendarInForce;
  const { rules = 1, lengths } = timing;
  const due = dueOf(row, timing);
  const moved = known && due && 'at' in due && due.at !== known.dueAt;
  if (known && !moved) return known;
  const dueAt = dueAtOf(due, at, lengths, calendar);
  const fresh: Stamp = {
    openedAt: known?.openedAt ?? at,
    version: known?.version ?? version,
    calendar: calendar.version,
    ...(rules > 1 ? { rules } : {}),
    alarms: 0,
    ...(dueAt ? { dueAt } : {}),
  };
  // a wait that is over when it begins ends at once
  return dueAt && dueAt <= at && known === undefined && row.kind === 'wait'
    ? { ...fresh, nextAt: at }
    : withNextAlarm(row, step, fresh, timing);
}

export function withNextAlarm<State>(row: DerivedRow, step: StepDefinition<State> | undefined, stamp: Stamp, timing: Timing): Stamp {
  const { nextAt: _past, ...rest } = stamp;
  const next = alarmsOf(row, step as StepDefinition<never> | undefined, stamp, timing, calendarNamed(stamp.calendar))[stamp.alarms];
  return next ? { ...rest, nextAt: next.at } : rest;
}

export interface Reopening {
  readonly stamps: Record<string, Stamp>;
  readonly opened: OpenRow[];
  readonly closed: string[];
}

/**
 * Compares what was open with what the new state asks for.
 * `renewed`: the key just settled; if it is open again it is a new opening with a new deadline.
 */
export function restamp<State>(
  catalogue: readonly Definition<State>[],
  before: CaseFile<State>,
  after: { state: State; books: Books; version: number },
  at: Instant,
  renewed?: string,
): Reopening {
  const was = new Map(derive(catalogue, before.state, before.books).map((row) => [row.key, row]));
  const stamps: Record<string, Stamp> = {};
  const opened: OpenRow[] = [];
  for (const row of derive(catalogue, after.state, after.books)) {
    const known = row.key === renewed ? undefined : before.stamps[row.key];
    const step = row.kind === 'step' ? stepOf(catalogue, row.step) : undefined;
    const stamp = stampFor(row, step, known, at, after.version, before);
    stamps[row.key] = stamp;
    const previous = was.get(row.key);
    if (stamp !== known || !previous || !sameOpening(previous.opening, row.opening)) opened.push({ ...row, stamp });
  }
  return { stamps, opened, closed: Object.keys(before.stamps).filter((key) => !(key in stamps)) };
}
const sameOpening = (a: Opening, b: Opening) => JSON.stringify(a) === JSON.stringify(b);
