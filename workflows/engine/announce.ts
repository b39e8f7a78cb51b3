import type { Audience, Definition, Fact, Notice } from './define-step.ts';
import type { FactNamed, FactOf, FactSchemas } from './facts.ts';

/** A recipient of the fact's own sentence, or of a letter in its place. */
export type Announcement<Letters extends FactSchemas = FactSchemas> =
  | Audience
  | { readonly to: Audience; readonly letter: Fact & FactOf<NoInfer<Letters>> };

/** A method's type, so that definitions with different facts fit into one list. */
type Announcing<State, Stated, Letters extends FactSchemas> = {
  of(state: State, fact: Stated): readonly Announcement<Letters>[];
}['of'];

/** The recipients of its results. A fact without an entry has none: it stands in the timeline only. */
export interface Announces<State, F extends FactSchemas, Letters extends FactSchemas> {
  /** By the type of fact, from the state after it. Only audiences with access to the fact; a test of all stories checks it. */
  readonly announces?: { readonly [T in keyof F & string]?: Announcing<State, FactNamed<NoInfer<F>, T>, NoInfer<Letters>> };
  /** Sentences, with their figures, for recipients for whom the timeline's sentence says too much or too little. */
  readonly letters?: Letters;
}

/** Template of the notices of a result. Their content comes from the record at each reading. */
export const announced = 'announced';

/** The notices of the facts that a definition has stated. `fact` is the fact's place in the change, from 1. */
export function announcements<State>(definition: Definition<State> | undefined, state: State, facts: readonly Fact[]): Notice[] {
  if (!definition || definition.kind === 'overlay' || !definition.announces) return [];
  const { name, announces } = definition;
  return facts.flatMap((fact, index) => {
    const told = new Map<string, Announcement>();
    for (const one of announces[fact.type]?.(state, fact) ?? []) {
      const key = keyOf('to' in one ? one.to : one);
      if (!told.has(key)) told.set(key, one);
    }
    return [...told.values()].map((one) => noticeOf(one, { step: name, fact: index + 1 }));
  });
}

/** A person in two roles gets one notice, for the first role. */
const keyOf = (to: Audience) => to.person ?? JSON.stringify(to);

function noticeOf(one: Announcement, about: { readonly step: string; readonly fact: number }): Notice {
  if (!('to' in one)) return { to: one, template: announced, about };
  const { type, ...figures } = one.letter;
  return { to: one.to, template: announced, about: { ...(figures as Readonly<Record<string, string | number>>), ...about, letter: type } };
}

/** The same letter to several. */
export const inLetter = <const Letter extends Fact>(
  letter: Letter,
  to: readonly Audience[],
): { readonly to: Audience; readonly letter: Letter }[] => to.map((one) => ({ to: one, letter }));
