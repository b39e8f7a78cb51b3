import { isSameJson } from '#workflows/domain/same-json.ts';
import { dueAtOf, nextAlarm } from './alarms.ts';
import { calendarName } from './calendars.ts';
import type { CaseFile, OpenRow, Stamp } from './case-file.ts';
import { type AskedBy, type Hold, overlaysIn } from './define-overlay.ts';
import { type Audience, type Books, type Definition, type Opening, type StepDefinition, stageIn } from './define-step.ts';
import type { Instant } from './period.ts';
import { released } from './released.ts';
import { dueOf, knownUnder, type Timing } from './rules.ts';

/** The name of an opening within its case, in the workflow, the read model and the portal's address. */
export const keyOf = (step: string, subject: string, seat?: string) => (seat ? `${step}/${subject}/${seat}` : `${step}/${subject}`);
/** The seat in such a name. */
export const seatOf = (key: string | null) => key?.split('/')[2] ?? null;

type DerivedRow = Omit<OpenRow, 'stamp'>;

/** Openings of a state, computed once: the act before has already worked out the openings before this one. */
const derived = new WeakMap<object, { readonly catalogue: unknown; readonly books: Books; readonly rows: DerivedRow[] }>();
/** Everything that is open, as `derive` gives it; nothing where only optional steps are left and none keeps open. */
export function openIn<State>(catalogue: readonly Definition<State>[], state: State, books: Books): DerivedRow[] {
  const known = derived.get(state as State & object);
  if (known?.books === books && known.catalogue === catalogue) return known.rows;
  const all = derive(catalogue, state, books);
  // what need not be done keeps no case open
  const rows = all.every(({ optional, keepsOpen }) => optional && !keepsOpen) ? [] : all;
  derived.set(state as State & object, { catalogue, books, rows });
  return rows;
}

/** Everything that is open in this state, steps and waits, in the catalogue's order, as the overlays leave it. */
function derive<State>(catalogue: readonly Definition<State>[], state: State, books: Books): DerivedRow[] {
  const rows: DerivedRow[] = [];
  for (const definition of catalogue) {
    if (definition.kind === 'step') for (const row of rowsOf(catalogue, definition, state, books)) rows.push(row);
    else if (definition.kind === 'wait')
      for (const { subject, until, about } of definition.waits(state)) {
        const opening: Opening = { subject, for: { role: 'clock' }, due: until, ...(about ? { about } : {}) };
        const row = rowOf(catalogue, state, { definition, opening });
        if (row) rows.push(row);
      }
  }
  return rows;
}
/** The openings of one step, as the overlays of its catalogue leave them. */
export function rowsOf<State>(
  catalogue: readonly Definition<State>[],
  definition: StepDefinition<State>,
  state: State,
  books: Books,
): DerivedRow[] {
  const rows: DerivedRow[] = [];
  for (const opening of definition.opens(state, books)) {
    const row = rowOf(catalogue, state, { definition, opening });
    if (row) rows.push(row);
  }
  return rows;
}

/** Undefined: an overlay drops it. Every change asks this of every opening, so it makes no lists. */
function rowOf<State>(catalogue: readonly Definition<State>[], state: State, asked: AskedBy<State>): DerivedRow | undefined {
  const { definition, opening: original } = asked;
  let given: Audience | undefined;
  let hold: Hold | undefined;
  let excluded: readonly string[] = [];
  for (const overlay of overlaysIn(catalogue)) {
    if (overlay.drops?.(state, asked)) return undefined;
    given ??= overlay.reassigns?.(state, asked);
    hold ??= overlay.holds?.(state, asked);
    const kept = overlay.excludes?.(state, asked);
    if (kept && kept.length > 0) excluded = [...excluded, ...kept];
  }
  const { not } = original.for;
  const opening = given ? { ...original, for: { ...given, ...(not ? { not } : {}) } } : original;
  return {
    key: keyOf(definition.name, opening.subject, opening.seat),
    kind: definition.kind,
    step: definition.name,
    stage: stageIn<State>(definition, state),
    opening: excluded.length === 0 ? opening : { ...opening, for: { ...opening.for, not: [...(opening.for.not ?? []), ...excluded] } },
    ...(hold ? { hold } : {}),
    ...(definition.optional || original.optional ? { optional: true } : {}),
    ...(definition.keepsOpen ? { keepsOpen: true } : {}),
  };
}

export const stepOf = <State>(catalogue: readonly Definition<State>[], name: string) =>
  catalogue.find((d): d is StepDefinition<State> => d.kind === 'step' && d.name === name);

/** A stamp for a new opening, or the old one where nothing about its deadline has changed. */
function stampFor<State>(
  row: DerivedRow,
  catalogue: readonly Definition<State>[],
  known: Stamp | undefined,
  at: Instant,
  version: number,
  timing: Timing,
): Stamp {
  // looked for where it is needed alone: most openings stay as they are
  const step = () => (row.kind === 'step' ? stepOf(catalogue, row.step) : undefined);
  if (known?.heldAt && !row.hold) return released(row, step(), known, at, timing);
  const { calendar } = timing;
  const due = dueOf(row, timing);
  const moved = known && due && 'at' in due && due.at !== (known.fixedAt ?? known.dueAt);
  if (known && !moved) return row.hold && !known.heldAt ? held(known, at) : known;
  const openedAt = known?.openedAt ?? at;
  const dueAt = dueAtOf(due, at, timing);
  const fresh: Stamp = {
    openedAt,
    version: known?.version ?? version,
    calendar: calendarName(openedAt, dueAt, calendar),
    alarms: 0,
    ...(dueAt ? { dueAt } : {}),
    ...(due && 'at' in due && due.at !== dueAt ? { fixedAt: due.at } : {}),
  };
  if (row.hold) return held({ ...fresh, ...(known?.heldAt ? { heldAt: known.heldAt } : {}) }, at);
  // a wait that is over when it begins ends at once
  return dueAt && dueAt <= at && known === undefined && row.kind === 'wait'
    ? { ...fresh, nextAt: at }
    : withNextAlarm(row, step(), fresh, timing);
}

/** The deadline stays as it is; nothing rings. */
function held({ nextAt: _silent, ...stamp }: Stamp, at: Instant): Stamp {
  return { heldAt: at, ...stamp };
}

export function withNextAlarm<State>(row: DerivedRow, step: StepDefinition<State> | undefined, stamp: Stamp, timing: Timing): Stamp {
  const { nextAt: _past, ...rest } = stamp;
  const next = stamp.heldAt ? undefined : nextAlarm(row, step, stamp, timing);
  return next ? { ...rest, nextAt: next.at } : rest;
}

export interface Reopening {
  readonly stamps: Record<string, Stamp>;
  readonly opened: OpenRow[];
  readonly closed: string[];
  /** Those whose clock runs again. */
  readonly released: OpenRow[];
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
  const was = new Map(openIn(catalogue, before.state, before.books).map((row) => [row.key, row]));
  const stamps: Record<string, Stamp> = {};
  const opened: OpenRow[] = [];
  const releasedRows: OpenRow[] = [];
  for (const row of openIn(catalogue, after.state, after.books)) {
    const known = row.key === renewed ? undefined : before.stamps[row.key];
    const stamp = stampFor(row, catalogue, known, at, after.version, before);
    stamps[row.key] = stamp;
    if (known?.heldAt && !stamp.heldAt) releasedRows.push({ ...row, stamp });
    const previous = was.get(row.key);
    if (stamp !== known || !previous || !isSameJson(previous.opening, row.opening)) opened.push({ ...row, stamp });
  }
  return { stamps, opened, released: releasedRows, closed: Object.keys(before.stamps).filter((key) => !(key in stamps)) };
}
