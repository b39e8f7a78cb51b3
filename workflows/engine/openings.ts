import { dueAtOf, nextAlarm } from './alarms.ts';
import { calendarName } from './calendars.ts';
import type { CaseFile, OpenRow, Stamp } from './case-file.ts';
import type { Books, Definition, Opening, StepDefinition } from './define-step.ts';
import type { Instant } from './period.ts';
import { dueOf, knownUnder, type Timing } from './rules.ts';

/** The name of an opening within its case, in the workflow, the read model and the portal's address. */
export const keyOf = (step: string, subject: string, seat?: string) => [step, subject, ...(seat ? [seat] : [])].join('/');

type DerivedRow = Omit<OpenRow, 'stamp'>;

/** What is open before an act was worked out by the act before it: the same state asks for the same. */
const derived = new WeakMap<object, { readonly catalogue: unknown; readonly books: Books; readonly rows: DerivedRow[] }>();
function allOpen<State>(catalogue: readonly Definition<State>[], state: State, books: Books): DerivedRow[] {
  const known = derived.get(state as State & object);
  if (known?.books === books && known.catalogue === catalogue) return known.rows;
  const rows = derive(catalogue, state, books);
  derived.set(state as State & object, { catalogue, books, rows });
  return rows;
}

/** Everything that is open in this state, steps and waits, in the catalogue's order. */
export function derive<State>(catalogue: readonly Definition<State>[], state: State, books: Books): DerivedRow[] {
  const rows: DerivedRow[] = [];
  for (const definition of catalogue) {
    const { name: step, stage } = definition;
    if (definition.kind === 'step')
      for (const opening of definition.opens(state, books))
        rows.push({ key: keyOf(step, opening.subject, opening.seat), kind: 'step', step, stage, opening });
    else if (definition.kind === 'wait')
      for (const { subject, until, about } of definition.waits(state)) {
        const opening: Opening = { subject, for: { role: 'clock' }, due: until, ...(about ? { about } : {}) };
        rows.push({ key: keyOf(step, subject), kind: 'wait', step, stage, opening });
      }
  }
  return rows;
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
  const { rules = 1, calendar } = timing;
  const due = dueOf(row, timing);
  const moved = known && due && 'at' in due && due.at !== (known.fixedAt ?? known.dueAt);
  if (known && !moved) return known;
  const openedAt = known?.openedAt ?? at;
  const dueAt = dueAtOf(due, at, timing);
  const fresh: Stamp = {
    openedAt,
    version: known?.version ?? version,
    calendar: calendarName(openedAt, dueAt, calendar),
    ...(rules > 1 ? { rules } : {}),
    alarms: 0,
    ...(dueAt ? { dueAt } : {}),
    ...(due && 'at' in due && due.at !== dueAt ? { fixedAt: due.at } : {}),
  };
  // a wait that is over when it begins ends at once
  return dueAt && dueAt <= at && known === undefined && row.kind === 'wait'
    ? { ...fresh, nextAt: at }
    : withNextAlarm(row, step, fresh, timing);
}

export function withNextAlarm<State>(row: DerivedRow, step: StepDefinition<State> | undefined, stamp: Stamp, timing: Timing): Stamp {
  const { nextAt: _past, ...rest } = stamp;
  const next = nextAlarm(row, step, stamp, timing);
  return next ? { ...rest, nextAt: next.at } : rest;
}

export interface Reopening {
  readonly stamps: Record<string, Stamp>;
  readonly opened: OpenRow[];
  readonly closed: string[];
}

/**
 * Compares what was open with what the new state asks for.
 * `renewed`: the key just settled; if it is open again it is a new opening with a new deadline. `at`: from when new deadlines
 * count; after an expiry the instant of the expiry, however late the clock has looked.
 */
export function restamp<State>(
  definitions: readonly Definition<State>[],
  before: CaseFile<State>,
  after: { state: State; books: Books; version: number },
  at: Instant,
  renewed?: string,
): Reopening {
  const catalogue = knownUnder(definitions, before);
  const was = new Map(allOpen(catalogue, before.state, before.books).map((row) => [row.key, row]));
  const stamps: Record<string, Stamp> = {};
  const opened: OpenRow[] = [];
  for (const row of allOpen(catalogue, after.state, after.books)) {
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
