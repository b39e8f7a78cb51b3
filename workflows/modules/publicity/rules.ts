import type { Access } from '#workflows/engine/access.ts';
import type { Actor, Audience } from '#workflows/engine/define-step.ts';
import type { Definers } from '#workflows/engine/definers.ts';
import type { HasPublicities } from './publicity.ts';

interface Doing<State> {
  readonly code: string;
  readonly access: Access<State>;
  readonly by: (state: State) => Audience;
}
/** A kind's settings for objections to its public notices. */
export interface ObjectionRules<Subject extends string, State extends HasPublicities<Subject>> {
  readonly definers: Definers<State>;
  readonly since: number;
  readonly stage: string;
  readonly subjects: readonly [Subject, ...Subject[]];
  /** Anybody; who is known to the platform needs no admission. */
  readonly file: Doing<State> & { readonly isKnown: (actor: Actor) => boolean };
  readonly admit: Doing<State>;
}
