import type { Actor } from '#workflows/engine/define-step.ts';

/** One person, or everybody of one organisation, who never acts again. */
export interface Silent {
  readonly name: string;
  readonly is: (actor: Actor) => boolean;
}

/** Those who have led from one state to the next: by themselves, or the clock alone. */
interface Passage {
  byClock: boolean;
  readonly doers: Map<string, Actor>;
}

/**
 * Every passage between two states that somebody has gone, by the states' names. The way of one attempt serves the others: a
 * state ends without a person if passages lead from it to an end, none of them gone by that person alone. What a new passage
 * opens is worked out when it is gone, so that asking costs nothing.
 */
export class WaysToEnd {
  /** By the state that they lead to, and the state that they come from. */
  readonly #into = new Map<string, Map<string, Passage>>();
  readonly #ended = new Set<string>();
  /** States known to end, by the name of the silent. */
  readonly #ending = new Map<string, { readonly silent: Silent; readonly states: Set<string> }>();

  /** `doer`: none where time alone has passed. */
  went(from: string, to: string, doer: Actor | undefined): void {
    if (from === to) return;
    const origins = this.#into.get(to) ?? new Map<string, Passage>();
    this.#into.set(to, origins);
    const passage = origins.get(from) ?? { byClock: false, doers: new Map() };
    origins.set(from, passage);
    if (doer ? passage.doers.has(doer.person) : passage.byClock) return;
    if (doer) passage.doers.set(doer.person, doer);
    else passage.byClock = true;
    for (const { silent, states } of this.#ending.values())
      if (states.has(to) && !(doer && silent.is(doer))) this.#spread(silent, states, from);
  }

  ended(state: string): void {
    if (this.#ended.has(state)) return;
    this.#ended.add(state);
    for (const { silent, states } of this.#ending.values()) this.#spread(silent, states, state);
  }

  /** Whether known passages lead from a state to an end without this person or party. */
  lead(state: string, silent: Silent): boolean {
    let ending = this.#ending.get(silent.name);
    if (!ending) {
      ending = { silent, states: new Set() };
      this.#ending.set(silent.name, ending);
      for (const end of this.#ended) this.#spread(silent, ending.states, end);
    }
    return ending.states.has(state);
  }

  /** A state ends, and with it all from which others come to it. */
  #spread(silent: Silent, states: Set<string>, ending: string): void {
    const found = [ending];
    for (let at = found.pop(); at !== undefined; at = found.pop()) {
      if (states.has(at)) continue;
      states.add(at);
      for (const [from, passage] of this.#into.get(at) ?? []) if (!states.has(from) && isFree(passage, silent)) found.push(from);
    }
  }
}

const isFree = ({ byClock, doers }: Passage, silent: Silent) => byClock || [...doers.values()].some((doer) => !silent.is(doer));
