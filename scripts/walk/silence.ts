import type { OpenRow } from '#workflows/engine/case-file.ts';
import type { Actor } from '#workflows/engine/define-step.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { hasEnded } from '#workflows/project/state.ts';
import { type Chance, chanceOf, pick } from './chance.ts';
import { violations } from './invariants.ts';
import { actOn, mayDo, outcomeOf } from './one-act.ts';
import type { WalkedProject } from './walked-project.ts';
import { count, type Seen } from './wander.ts';

/** One person, or everybody of one organisation, who never acts again. */
export interface Silent {
  readonly name: string;
  readonly is: (actor: Actor) => boolean;
}

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

/** Names a state by its phase and its openings. */
export const stateKey = (project: WalkedProject) =>
  `${project.state.phase}: ${[...new Set(project.open.map(({ step, opening: { seat } }) => (seat ? `${step}/${seat}` : step)))].sort().join(' ')}`;

/** Optional acts that need a reason of their own; without one they lead to no end. */
const provoked = [
  'add-signers',
  'ask-clarification',
  'delegate',
  'open-integrity-case',
  'propose-correction',
  'raise-dispute',
  'recuse',
  'request-suspension',
  'send-back',
  'urge',
];
const isProvoked = ({ step }: OpenRow) => provoked.includes(step) || stepNamed(step)?.isPublic === true;

/** Turns after which the others are tried once more with other dice. */
const turnsOfOneAttempt = 150;
/** Reminders that are waited for before the others look for another way. */
const reminders = 12;

/**
 * Whether the others can end the case. They act reasonably: the oldest request first, the usual outcome first; where nothing moves,
 * time passes; the longer it takes, the more they look for a way out, also among what may be done and need not.
 * `ending`: states from which the case is known to end with this person or party silent; those on a way that ends are added.
 */
export function othersEnd(from: WalkedProject, silent: Silent, seed: number, seen: Seen, ending: Set<string>): boolean {
  const project = from.copy();
  const chance = chanceOf(seed);
  const passed = new Set<string>();
  let fruitless = 0;
  for (let turn = 0; turn < turnsOfOneAttempt; turn += 1) {
    const key = stateKey(project);
    if (hasEnded(project.state) || ending.has(key)) {
      for (const state of passed) ending.add(state);
      return true;
    }
    passed.add(key);
    const since = project.recordings.length;
    if (oneTurn(chance, project, silent, turn / turnsOfOneAttempt, seen)) fruitless = 0;
    else fruitless += 1;
    if (fruitless > 2 + doable(project, silent, false).length) {
      passUntilAsked(project);
      fruitless = 0;
    }
    if (project.recordings.length === since) continue;
    seen.phases.add(project.state.phase);
    seen.violations.push(...violations(project, since));
  }
  return false;
}

/** What the others can do; `wayOut`: also what need not be done. */
function doable(project: WalkedProject, silent: Silent, wayOut: boolean) {
  return project.open.flatMap((row) => {
    if (row.kind !== 'step' || isProvoked(row) || (row.optional && !wayOut)) return [];
    const actors = mayDo(row).filter((actor) => !silent.is(actor));
    return actors.length > 0 ? [{ row, actors }] : [];
  });
}

/** True: something was done. `patience`: 0 at first, 1 at the end of it. */
function oneTurn(chance: Chance, project: WalkedProject, silent: Silent, patience: number, seen: Seen): boolean {
  const asked = doable(project, silent, false);
  const wayOut = asked.length === 0 ? chance() < 0.5 : chance() < patience * 0.6;
  const chosen = pick(chance, wayOut ? doable(project, silent, true) : asked);
  return chosen !== undefined && actedOn(chance, project, chosen.row, pick(chance, chosen.actors), 0.9 - patience * 0.6, seen);
}

function actedOn(chance: Chance, project: WalkedProject, row: OpenRow, actor: Actor | undefined, usual: number, seen: Seen): boolean {
  const outcome = outcomeOf(chance, row, usual);
  if (!actor || !outcome || actOn(chance, project, row, outcome, actor)) return false;
  count(seen, row.step, outcome);
  return true;
}

/** Time passes until the clock does more than remind; at most over so many reminders. */
function passUntilAsked(project: WalkedProject): void {
  const since = project.recordings.length;
  const isQuiet = () => project.recordings.slice(since).every(({ cause }) => cause === 'reminder');
  for (let n = 0; n < reminders && isQuiet(); n += 1) if (!project.passToNextDue()) return;
}
