import { obligingWorld } from '#test/support/play.ts';
import type { Terms } from '#workflows/modules/terms/terms.ts';
import { hasEnded, type Phase } from '#workflows/project/state.ts';
import { type Chance, chanceOf, seedFrom } from './chance.ts';
import { isProvoked } from './provoked.ts';
import { nothingSeen, type Seen } from './seen.ts';
import { othersEnd, silentIn } from './silence.ts';
import { describeState, stateName } from './state-name.ts';
import { strayed } from './strayed.ts';
import type { WalkedProject } from './walked-project.ts';
import { wander } from './wander.ts';
import { WaysToEnd } from './ways-to-end.ts';

export interface WalkSize {
  readonly projects: number;
  readonly seed: number;
  /** The greatest number of pairs of a state and a silent person or party. */
  readonly silences: number;
}
export interface DeadEnd {
  readonly state: string;
  readonly silent: string;
}
export interface Walked {
  readonly seen: Seen;
  readonly ends: ReadonlyMap<Phase, number>;
  /** Short names of the states reached. */
  readonly states: ReadonlySet<string>;
  readonly silences: number;
  readonly deadEnds: readonly DeadEnd[];
}

const turnsOfAWalk = 900;
const usualTerms: Partial<Terms> = {};
/** A programme with everything that a programme can ask for. Every other project is one of its. */
const demandingTerms: Partial<Terms> = {
  progressNoteDays: 30,
  midterm: { fromBp: 4500, untilBp: 5500 },
  finalAuditFromFen: 1,
  annualReportDue: '03-31',
};
/** Attempts of the others before a state counts as a dead end: short ones, which nearly always end, then long ones. */
const attempts = [...Array.from({ length: 8 }, () => 150), ...Array.from({ length: 24 }, () => 600)];

/**
 * Walks at random; after each walk, from every state that it was the first to reach, with each person and each party silent for
 * ever. Of a project that has been walked, the names of its states are kept alone. `say` hears the result after each project.
 */
export function walkPart({ projects, seed, silences }: WalkSize, say: (soFar: Walked) => void = () => undefined): Walked {
  const chance = chanceOf(seed);
  const dice = chanceOf(seedFrom(chance));
  const seen = nothingSeen();
  const ends = new Map<Phase, number>();
  const states = new Set<string>();
  const deadEnds: DeadEnd[] = [];
  const ways = new WaysToEnd();
  let tried = 0;
  const soFar = () => ({ seen, ends, states, silences: tried, deadEnds });
  for (let n = 0; n < projects; n += 1) {
    const project = strayed(chance, n % 2 === 0 ? usualTerms : demandingTerms, seen);
    const reached = walkedStates(chance, project, seen, states, ways);
    const { phase } = project.state;
    ends.set(phase, (ends.get(phase) ?? 0) + 1);
    const pairs = reached.flatMap((at) => (hasEnded(at.state) ? [] : silentIn(at.open).map((silent) => ({ at, silent }))));
    // each project has its share of what is left
    const chosen = sample(dice, pairs, Math.ceil((silences - tried) / (projects - n)));
    tried += chosen.length;
    // the last states are nearest to an end, and shorten the ways of those before them
    for (const { at, silent } of chosen.reverse()) {
      const ended = attempts.some((turns) => othersEnd(at, silent, { seed: seedFrom(dice), turns }, seen, ways));
      if (!ended) deadEnds.push({ state: describeState(at), silent: silent.name });
    }
    say(soFar());
  }
  return soFar();
}

/** Walks a project until it ends; the states that none before it has reached. The passages that it goes are added to `ways`. */
function walkedStates(chance: Chance, project: WalkedProject, seen: Seen, states: Set<string>, ways: WaysToEnd): WalkedProject[] {
  const reached: WalkedProject[] = [];
  let name = stateName(project);
  wander(chance, project, turnsOfAWalk, seen, (at, done) => {
    const next = stateName(at);
    if (!done || !isProvoked(done.step)) ways.went(name, next, done?.actor);
    name = next;
    if (states.has(name)) return;
    states.add(name);
    reached.push(at.copy(obligingWorld));
  });
  if (hasEnded(project.state)) ways.ended(name);
  return reached;
}

function sample<T>(chance: Chance, list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)[0] as T);
}
