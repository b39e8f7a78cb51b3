import type { Access } from '#workflows/engine/access.ts';
import type { Delegated } from '#workflows/engine/define-kind.ts';
import type { Audience } from '#workflows/engine/define-step.ts';

/** Calendar days that one delegation may last. */
export const longestDays = 90;

/** An act that was done in another's place: what the one may not do beside it, the other may not either. */
interface StoodIn {
  readonly step: string;
  readonly subject: string;
  readonly by: string;
  readonly for: string;
}
/** The slice of a case in which colleagues act for each other. */
export interface Delegations {
  /** The number of delegations so far, for their numbering. */
  readonly count: number;
  /** Those that have not ended, by their ids. */
  readonly active: Readonly<Record<string, Delegated>>;
  readonly acts: readonly StoodIn[];
}
export interface HasDelegations {
  readonly delegations?: Delegations;
}
const none: Delegations = { count: 0, active: {}, acts: [] };
export const delegationsOf = ({ delegations = none }: HasDelegations): Delegations => delegations;
export const activeIn = (state: HasDelegations): readonly Delegated[] => Object.values(delegationsOf(state).active);

export function withoutDelegation<State extends HasDelegations>(state: State, id: string): State {
  const { [id]: _ended, ...active } = delegationsOf(state).active;
  return { ...state, delegations: { ...delegationsOf(state), active } };
}

/** A kind's settings for delegations. */
export interface DelegationRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  /** The stage that the case stands in. */
  readonly stage: (state: State) => string;
  /** Those whose people may delegate, with an audience that means everybody who speaks for one of them. */
  readonly parties: (state: State) => readonly { readonly id: string; readonly for: Audience & { readonly organisation: string } }[];
  /** Roles that can be delegated, and can take a delegation on. Never those whose holders are secret or judge in person. */
  readonly roles: readonly string[];
  /** Steps that can be named one by one. */
  readonly steps: readonly string[];
}
