import { machines } from '#test/support/state-machines/machines.ts';
import type { DeadEnd, Walked } from './walk-part.ts';

/** What the walks have met. */
export interface Seen {
  acts: number;
  readonly steps: Map<string, number>;
  /** Steps of the stories that a walk has followed before its own acts. */
  readonly told: Set<string>;
  readonly outcomes: Set<string>;
  readonly phases: Set<string>;
  /** States of the machines of 4.4, `milestone: failed`. */
  readonly stands: Set<string>;
  readonly violations: string[];
}
export const nothingSeen = (): Seen => ({
  acts: 0,
  steps: new Map(),
  told: new Set(),
  outcomes: new Set(),
  phases: new Set(),
  stands: new Set(),
  violations: [],
});

/** Every state that a machine of 4.4 can leave or come to. */
export const allStands: readonly string[] = machines.flatMap(({ name, next }) =>
  [...new Set([...Object.keys(next), ...Object.values(next).flat()])].filter((state) => state !== '-').map((state) => `${name}: ${state}`),
);

export const noneSeen = (): Walked => ({ seen: nothingSeen(), ends: new Map(), states: new Set(), silences: 0, deadEnds: [] });

/** The results of two parts as those of one walk. */
export function together(one: Walked, other: Walked): Walked {
  const [a, b] = [one.seen, other.seen];
  return {
    seen: {
      acts: a.acts + b.acts,
      steps: sums(a.steps, b.steps),
      told: new Set([...a.told, ...b.told]),
      outcomes: new Set([...a.outcomes, ...b.outcomes]),
      phases: new Set([...a.phases, ...b.phases]),
      stands: new Set([...a.stands, ...b.stands]),
      violations: [...a.violations, ...b.violations],
    },
    ends: sums(one.ends, other.ends),
    states: new Set([...one.states, ...other.states]),
    silences: one.silences + other.silences,
    deadEnds: [...one.deadEnds, ...other.deadEnds] satisfies DeadEnd[],
  };
}

function sums<K>(one: ReadonlyMap<K, number>, other: ReadonlyMap<K, number>): Map<K, number> {
  const all = new Map(one);
  for (const [name, count] of other) all.set(name, (all.get(name) ?? 0) + count);
  return all;
}
