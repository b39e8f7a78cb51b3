import { createHash } from 'node:crypto';
import { obligingWorld } from '#test/support/play.ts';
import type { Terms } from '#workflows/modules/terms/terms.ts';
import { hasEnded, type Phase } from '#workflows/project/state.ts';
import { chanceOf, seedFrom } from './chance.ts';
import { nothingSeen, type Seen } from './seen.ts';
import { othersEnd, silentIn, stateKey } from './silence.ts';
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
/** Attempts of the others before a state counts as a dead end. */
const attempts = 8;

/** Walks at random, then from every distinct state reached with each person and each party silent for ever. */
export function walkPart({ projects, seed, silences }: WalkSize): Walked {
  const chance = chanceOf(seed);
  const seen = nothingSeen();
  const ends = new Map<Phase, number>();
  const states = new Map<string, WalkedProject>();
  for (let n = 0; n < projects; n += 1) {
    const project = strayed(chance, n % 2 === 0 ? usualTerms : demandingTerms, seen);
    wander(chance, project, turnsOfAWalk, seen, (at) => {
      const key = stateKey(at);
      if (!states.has(key)) states.set(key, at.copy(obligingWorld));
    });
    const { phase } = project.state;
    ends.set(phase, (ends.get(phase) ?? 0) + 1);
  }
  const pairs = [...states].flatMap(([state, project]) =>
    hasEnded(project.state) ? [] : silentIn(project.open).map((silent) => ({ state, project, silent })),
  );
  const tried = sample(chance, pairs, silences);
  const deadEnds: DeadEnd[] = [];
  const known = new WaysToEnd();
  // the last states are nearest to an end, and shorten the ways of those before them
  for (const { state, project, silent } of tried.reverse()) {
    const ended = Array.from({ length: attempts }).some(() => othersEnd(project, silent, seedFrom(chance), seen, known));
    if (!ended) deadEnds.push({ state, silent: silent.name });
  }
  return { seen, ends, states: new Set([...states.keys()].map(shortName)), silences: tried.length, deadEnds };
}

const shortName = (state: string) => createHash('sha256').update(state).digest('base64url').slice(0, 16);

function sample<T>(chance: () => number, list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(Math.floor(chance() * left.length), 1)[0] as T);
}
