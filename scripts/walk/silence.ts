import type { OpenRow } from '#workflows/engine/case-file.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import { hasEnded } from '#workflows/project/state.ts';
import { type Chance, chanceOf, pick } from './chance.ts';
import { violations } from './invariants.ts';
import { actOn, mayDo, outcomeOf } from './one-act.ts';
import { isProvoked } from './provoked.ts';
import type { Seen } from './seen.ts';
import { stateName } from './state-name.ts';
import type { WalkedProject } from './walked-project.ts';
import { count } from './wander.ts';
import type { Silent, WaysToEnd } from './ways-to-end.ts';

/** Each person and each organisation that the open steps ask. */
export function silentIn(rows: readonly OpenRow[]): readonly Silent[] {
  const asked = rows.flatMap((row) => (row.kind === 'step' && !row.optional ? mayDo(row) : []));
  const persons = [...new Set(asked.map(({ person }) => person))];
  const parties = [...new Set(asked.map(({ organisation }) => organisation))];
  return [
    ...persons.map((name) => ({ name, is: ({ person }: Actor) => person === name })),
    ...parties.map((name) => ({ name, is: ({ organisation }: Actor) => organisation === name })),
  ];
}

/** Reminders that are waited for before the others look for another way. */
const reminders = 12;

export interface Attempt {
  readonly seed: number;
  /** After so many the others are tried once more with other dice. */
  readonly turns: number;
}

/**
 * Whether the others can end the case. They act reasonably: the oldest request first, the usual outcome first; where nothing moves,
 * time passes; the longer it takes, the more they look for a way out, also among what may be done and need not.
 * The passages that they go are added to `ways`; they stop where known ones lead to an end.
 */
export function othersEnd(from: WalkedProject, silent: Silent, { seed, turns }: Attempt, seen: Seen, ways: WaysToEnd): boolean {
  const project = from.copy();
  const chance = chanceOf(seed);
  let name = stateName(project);
  let fruitless = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    if (hasEnded(project.state)) ways.ended(name);
    if (ways.lead(name, silent)) return true;
    const since = project.recordings.length;
    const doer = oneTurn(chance, project, silent, turn / turns, seen);
    fruitless = doer ? 0 : fruitless + 1;
    if (fruitless > 2 + doable(project, silent, false).length) {
      passUntilAsked(project);
      fruitless = 0;
    }
    if (project.recordings.length === since) {
      seen.violations.push(...project.strays.splice(0));
      continue;
    }
    const next = stateName(project);
    ways.went(name, next, doer);
    name = next;
    seen.phases.add(project.state.phase);
    seen.violations.push(...violations(project, since));
  }
  return false;
}

/** What the others can do; `wayOut`: also what need not be done. */
function doable(project: WalkedProject, silent: Silent, wayOut: boolean) {
  return project.open.flatMap((row) => {
    if (row.kind !== 'step' || isProvoked(row.step) || (row.optional && !wayOut)) return [];
    const actors = mayDo(row).filter((actor) => !silent.is(actor));
    return actors.length > 0 ? [{ row, actors }] : [];
  });
}

/** The person who has done something. `patience`: 0 at first, 1 at the end of it. */
function oneTurn(chance: Chance, project: WalkedProject, silent: Silent, patience: number, seen: Seen): Actor | undefined {
  const asked = doable(project, silent, false);
  const wayOut = asked.length === 0 ? chance() < 0.5 : chance() < patience * 0.6;
  const chosen = pick(chance, wayOut ? doable(project, silent, true) : asked);
  const actor = chosen && pick(chance, chosen.actors);
  const outcome = chosen && outcomeOf(chance, chosen.row, 0.9 - patience * 0.6);
  if (!actor || !outcome || actOn(chance, project, chosen.row, outcome, actor)) return undefined;
  count(seen, chosen.row.step, outcome);
  return actor;
}

/** Time passes until the clock does more than remind; at most over so many reminders. */
function passUntilAsked(project: WalkedProject): void {
  const since = project.recordings.length;
  const isQuiet = () => project.recordings.slice(since).every(({ cause }) => cause === 'reminder');
  for (let n = 0; n < reminders && isQuiet(); n += 1) if (!project.passToNextDue()) return;
}
