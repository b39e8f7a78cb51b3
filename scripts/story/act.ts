import type { OutcomeName, StepInput, StepName } from '#workflows/project/catalogue.ts';
import type { Player } from './cast.ts';

/** Ids known only to the running project, collected by the story. */
export interface Scene {
  /** Person id of a player. */
  readonly person: (player: Player) => string;
  /** Organisation id of a player. */
  readonly organisation: (player: Player) => string;
  /** Subjects open for the player in this step now, in the portal's order. */
  readonly subject: string;
  /** Hash of the text that the opening is about: what a signature signs. */
  readonly text: string;
  /** The sum that the opening is about; zero where it is about none. */
  readonly fen: number;
  /** Checksum of the project's archive list, which the closing confirms. */
  readonly archive: string;
  /** Day in Shanghai, `days` after the scene's today: dates in forms. */
  readonly day: (days: number) => string;
}

/** One act of a story: who does what with which form. Played by the simulation, over HTTP, in the browser and for the demonstration. */
export interface StoryAct {
  readonly by: Player;
  readonly step: StepName;
  readonly outcome: string;
  /** The opening among several of the player in this step: a subject, or part of one. Default: the first. */
  readonly subject?: string;
  readonly input: (scene: Scene) => unknown;
}

/** Type-checked against the step's own form. */
export const act = <N extends StepName, O extends OutcomeName<N>>(
  by: Player,
  step: N,
  outcome: O,
  input: StepInput<N, O> | ((scene: Scene) => StepInput<N, O>),
  subject?: string,
): StoryAct => ({
  by,
  step,
  outcome,
  ...(subject === undefined ? {} : { subject }),
  input: typeof input === 'function' ? (input as (scene: Scene) => StepInput<N, O>) : () => input,
});
