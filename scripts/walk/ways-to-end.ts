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
 * state ends without a person if passages lead from it to an end, none of them gone by that person alone.
 */
export class WaysToEnd {
  readonly #passages = new Map<string, Map<string, Passage>>();
  readonly #ended = new Set<string>();
  /** States known to end, by the name of the silent. */
  readonly #ending = new Map<string, Set<string>>();

  /** `doer`: none where time alone has passed. */
  went(from: string, to: string, doer: Actor | undefined): void {
    if (from === to) return;
    const onwards = this.#passages.get(from) ?? new Map<string, Passage>();
    this.#passages.set(from, onwards);
    const passage = onwards.get(to) ?? { byClock: false, doers: new Map() };
    onwards.set(to, passage);
    if (doer) passage.doers.set(doer.person, doer);
    else passage.byClock = true;
  }

  ended(state: string): void {
    this.#ended.add(state);
  }

  /** Whether known passages lead from a state to an end without this person or party. */
  lead(state: string, silent: Silent): boolean {
    const ending = this.#ending.get(silent.name) ?? new Set<string>();
    this.#ending.set(silent.name, ending);
    const cameFrom = new Map<string, string | undefined>([[state, undefined]]);
    const open = [state];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (this.#ended.has(at) || ending.has(at)) {
        for (let on: string | undefined = at; on !== undefined; on = cameFrom.get(on)) ending.add(on);
        return true;
      }
      for (const [to, passage] of this.#passages.get(at) ?? [])
        if (!cameFrom.has(to) && isFree(passage, silent)) {
          cameFrom.set(to, at);
          open.push(to);
        }
    }
    return false;
  }
}

const isFree = ({ byClock, doers }: Passage, silent: Silent) => byClock || [...doers.values()].some((doer) => !silent.is(doer));
