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

/** Names a state by its phase and what is open in it. */
export const stateKey = (project: WalkedProject) =>
  `${project.state.phase}: ${[...new Set(project.open.map(({ step, opening: { seat } }) => (seat ? `${step}/${seat}` : step)))].sort().join(' ')}`;

/** Acts that need a reason: not every public notice meets an objection. */
const isProvoked = (row: OpenRow) => stepNamed(row.step)?.isPublic === true;

/**
 * Whether the others can end the case. They act reasonably: what is asked first, the usual outcome first; where nothing moves,
 * time passes; the longer it takes, the more they look for a way out, also among what may be done and need not.
 */
export function othersEnd(from: WalkedProject, silent: Silent, seed: number, seen: Seen, turns = 400): boolean {
  const project = from.copy();
  const chance = chanceOf(seed);
  let fruitless = 0;
  for (let turn = 0; turn < turns && !hasEnded(project.state); turn += 1) {
    const wayOut = turn / turns;
    const since = project.recordings.length;
    const mayAlso = chance() < wayOut * 0.6;
    const rows = project.open.filter((row) => row.kind === 'step' && !isProvoked(row) && (!row.optional || mayAlso));
    const doable = rows.flatMap((row) => {
      const actors = mayDo(row).filter((actor) => !silent.is(actor));
      return actors.length > 0 ? [{ row, actors }] : [];
    });
    const chosen = pick(chance, doable);
    if (chosen && actedOn(chance, project, chosen.row, pick(chance, chosen.actors), 0.9 - wayOut * 0.6, seen)) fruitless = 0;
    else fruitless += 1;
    if (fruitless > doable.length * 2) {
      passUntilAsked(project);
      fruitless = 0;
    }
    if (project.recordings.length === since) continue;
    seen.phases.add(project.state.phase);
    seen.violations.push(...violations(project, since));
  }
  return hasEnded(project.state);
}

function actedOn(chance: Chance, project: WalkedProject, row: OpenRow, actor: Actor | undefined, usual: number, seen: Seen): boolean {
  const outcome = outcomeOf(chance, row, usual);
  if (!actor || !outcome || actOn(chance, project, row, outcome, actor)) return false;
  count(seen, row.step, outcome);
  return true;
}

/** Time passes until the clock does more than remind; at most over so many reminders. */
function passUntilAsked(project: WalkedProject, reminders = 150): void {
  const since = project.recordings.length;
  const isQuiet = () => project.recordings.slice(since).every(({ cause }) => cause === 'reminder');
  for (let n = 0; n < reminders && isQuiet(); n += 1) if (!project.passToNextDue()) return;
}
