import type { Recording } from './case-file.ts';
import type { Act, Audience, Change, Declared, Definition, Opening, StepDefinition, WaitDefinition } from './define-step.ts';
import type { FactSchemas } from './facts.ts';
import type { Instant } from './period.ts';
import type { Refusal } from './refusal.ts';

/** Why an opening stands still. No text: that lies in the document of the act which stopped it. */
export interface Hold {
  /** A word that the overlay's own step offers as a ground. */
  readonly reason: string;
  readonly since: Instant;
  /** The role that can lift it. */
  readonly lift: string;
}

/** Why an outcome may not be chosen though the clock runs on. Without `lift`: for good. */
export type Block = Omit<Hold, 'lift'> & Partial<Pick<Hold, 'lift'>>;

/** An opening, and the definition that asks for it. */
export interface AskedBy<State> {
  readonly definition: StepDefinition<State> | WaitDefinition<State>;
  readonly opening: Opening;
}

/** The cause of a change: an act; for the clock and for effects the definition alone. */
export interface Made<State> {
  readonly act?: Recording['act'];
  readonly definition?: Definition<State>;
  /** Of the case after the change. */
  readonly version: number;
}

/**
 * What lies across the steps of a case: a suspension, a delegation. `derive`, `admit`, `elapse` and the simulator ask it, and no
 * step knows of it. It reads a slice of the state that its own steps write; those stand beside it in the kind's definitions.
 */
export interface OverlaySpec<State, Name extends string = string> extends Declared<State> {
  readonly name: string & Name;
  /** No longer asked, without an act: a case on its way to an early end. */
  drops?(state: State, asked: AskedBy<State>): boolean;
  /** Stops the clock of an opening; acts on it are refused until it is lifted. */
  holds?(state: State, asked: AskedBy<State>): Hold | undefined;
  /** Why one outcome may not be chosen here, though the opening stays as it is and its clock runs. */
  bars?(state: State, asked: AskedBy<State>, outcome: string): Refusal | undefined;
  /** The same for those who watch over the case: why, since when, and who can lift it. */
  blocks?(state: State, asked: AskedBy<State>, outcome: string): Block | undefined;
  /** The audience of an opening in place of its step's audience. */
  reassigns?(state: State, asked: AskedBy<State>): Audience | undefined;
  /** Whether the actor may act for the person in whose place the act is done. */
  represents?(state: State, act: Act): boolean;
  /** Persons who may not act here, beside those whom the step itself keeps out. */
  excludes?(state: State, asked: AskedBy<State>): readonly string[];
  /** Its own record of a change: called for every change, of any cause. */
  follows?(before: State, change: Change<State>, made: Made<State>): State;
  /** The record of an act done in another person's place. */
  keeps?(state: State, act: Act): State;
}

export interface OverlayDefinition<State, Name extends string = string> extends OverlaySpec<State, Name> {
  readonly kind: 'overlay';
  /** States nothing: its steps do. */
  readonly facts?: FactSchemas;
}

const overlays = new WeakMap<object, readonly unknown[]>();
export function overlaysIn<State>(catalogue: readonly Definition<State>[]): readonly OverlayDefinition<State>[] {
  // kept under its own catalogue, and so of its type
  const known = overlays.get(catalogue) as readonly OverlayDefinition<State>[] | undefined;
  if (known) return known;
  const found = catalogue.filter((definition) => definition.kind === 'overlay');
  overlays.set(catalogue, found);
  return found;
}
