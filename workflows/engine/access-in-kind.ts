import { type Access, accessOf, type Known, type Matter, type Reader, type Readers, type Who } from './access.ts';
import type { Kind } from './define-kind.ts';
import type { Definition } from './define-step.ts';

const known = new WeakMap<object, ReadonlyMap<string, unknown>>();
function accessByName<State>(definitions: readonly Definition<State>[]): ReadonlyMap<string, Access<State>> {
  // kept under its own definitions, and so of their type
  const before = known.get(definitions) as ReadonlyMap<string, Access<State>> | undefined;
  const byName = before ?? new Map(definitions.map(({ name, access }) => [name, access]));
  known.set(definitions, byName);
  return byName;
}
type Ruled<State extends object> = Pick<Kind<State, never>, 'definitions' | 'access'>;

/** The access of a reader to one matter of a case. A step without a definition in its kind is closed to all readers. */
export const accessIn = <State extends object>(kind: Ruled<State>, state: State, reader: Reader, matter: Matter): Known =>
  accessOf(accessByName(kind.definitions).get(matter.step), kind.access, state, reader, matter);

/** The step, wait or effect that a key of the record belongs to: `step/subject/seat`, or an effect's id. */
export function definitionOf<State extends object>({ definitions }: Ruled<State>, key: string): string | undefined {
  const name = key.split(/[/.]/)[0] ?? '';
  return accessByName(definitions).has(name) ? name : undefined;
}

/** A group of readers made of whole sides in every state: lists may ask for them in SQL. */
export type Group<State> = Who<State> & { readonly always?: readonly string[] };
const always = <State>(readers: Readers<State> | undefined, side: string) =>
  (typeof readers === 'function' ? [readers] : (readers ?? [])).some((group: Group<State>) => group.always?.includes(side));

/** Definitions known to a whole side in every state. Lists ask for them in SQL. */
export const alwaysKnownTo = <State extends object>({ definitions }: Ruled<State>, side: string): string[] =>
  definitions.filter(({ access }) => always(access.known, side)).map(({ name }) => name);
/** The same, for definitions whose figures the whole side may see. */
export const alwaysCountedBy = <State extends object>({ definitions }: Ruled<State>, side: string): string[] =>
  definitions.filter(({ access }) => always(access.figures, side)).map(({ name }) => name);
/** The identifying figures of an opening, without its other figures. */
export const identifyingOf = <State extends object>({ access }: Ruled<State>, about: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(about).filter(([name]) => access.identifying.includes(name)));
