import { obligingWorld } from '#test/support/play.ts';
import type { Terms } from '#workflows/modules/terms/terms.ts';
import { hasEnded, type Phase } from '#workflows/project/state.ts';
import { chanceOf, seedFrom } from './chance.ts';
import { othersEnd, silentIn, stateKey } from './silence.ts';
import { strayed } from './strayed.ts';
import type { WalkedProject } from './walked-project.ts';
import { nothingSeen, type Seen, wander } from './wander.ts';
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
  readonly states: number;
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
/** Attempts of the others before a state counts as a dead end. */
const attempts = 8;

/** Walks at random, then from every distinct state reached with each person and each party silent for ever. */
export function walkAll({ projects, seed, silences }: WalkSize, say: (line: string) => void): Walked {
  const chance = chanceOf(seed);
  const seen = nothingSeen();
  const ends = new Map<Phase, number>();
  const states = new Map<string, WalkedProject>();
  for (let n = 0; n < projects; n += 1) {
    const project = strayed(chance, n % 2 === 0 ? usualTerms : demandingTerms);
    wander(chance, project, turnsOfAWalk, seen, (at) => {
      const key = stateKey(at);
      if (!states.has(key)) states.set(key, at.copy(obligingWorld));
    });
    const { phase } = project.state;
    ends.set(phase, (ends.get(phase) ?? 0) + 1);
    if ((n + 1) % 100 === 0) say(`${n + 1} projects, ${seen.acts} acts, ${states.size} states`);
  }
  const pairs = [...states].flatMap(([state, project]) =>
    hasEnded(project.state) ? [] : silentIn(project.open).map((silent) => ({ state, project, silent })),
  );
  const tried = sample(chance, pairs, silences);
  const deadEnds: DeadEnd[] = [];
  const known = new WaysToEnd();
  // the last states are nearest to an end, and shorten the ways of those before them
  for (const [n, { state, project, silent }] of tried.reverse().entries()) {
    const ended = Array.from({ length: attempts }).some(() => othersEnd(project, silent, seedFrom(chance), seen, known));
    if (!ended) deadEnds.push({ state, silent: silent.name });
    if ((n + 1) % 200 === 0) say(`${n + 1} of ${tried.length} silences, ${deadEnds.length} dead ends`);
  }
  return { seen, ends, states: states.size, silences: tried.length, deadEnds };
}

function sample<T>(chance: () => number, list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)[0] as T);
}
