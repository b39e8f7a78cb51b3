import type { Access } from '#workflows/engine/access.ts';
import type { Audience } from '#workflows/engine/define-step.ts';

/** The agreement needed from added colleagues: each (会签), one of them (或签), so many of them, or each in the order named (依次). */
export const quorums = ['all', 'any', 'some', 'in-order'] as const;
export type Quorum = (typeof quorums)[number];

/** Colleagues whose word is asked for before an opening is settled. */
export interface Countersigning {
  readonly id: string;
  readonly key: string;
  /** The asked person's, who has added them. */
  readonly by: string;
  readonly organisation: string;
  readonly quorum: Quorum;
  /** How many of them, where it is some. */
  readonly needed?: number;
  readonly signers: readonly string[];
  readonly agreed: readonly string[];
  /** Those who have refused, or have not answered. */
  readonly against?: readonly string[];
}
/** The slice of a case in which people ask colleagues to sign with them. */
export interface HasCountersigning {
  readonly countersigning?: { readonly count: number; readonly open: readonly Countersigning[] };
}
export interface CountersigningRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  readonly parties: (state: State) => readonly { readonly id: string; readonly for: Audience & { readonly organisation: string } }[];
  readonly roles: readonly string[];
}

export const countersigningOf = ({ countersigning = { count: 0, open: [] } }: HasCountersigning) => countersigning;
export function countersigningNamed(state: HasCountersigning, id: string): Countersigning {
  const one = countersigningOf(state).open.find((known) => known.id === id);
  if (!one) throw new Error(`no ${id}`);
  return one;
}
/** The one rule of all quorums: k of n, in order or not. */
export function neededOf({ quorum, needed = 1, signers }: Pick<Countersigning, 'quorum' | 'needed' | 'signers'>): number {
  if (quorum === 'any') return 1;
  return quorum === 'some' ? Math.min(needed, signers.length) : signers.length;
}
export const isComplete = (one: Countersigning) => one.agreed.length >= neededOf(one);
/** So many are against it that it cannot be reached any more. */
const isBeyondReach = (one: Countersigning) => one.signers.length - (one.against ?? []).length < neededOf(one);
/** The persons asked now. */
export function awaited({ quorum, signers, agreed, against = [] }: Countersigning): readonly string[] {
  const left = signers.filter((signer) => !agreed.includes(signer) && !against.includes(signer));
  return quorum === 'in-order' ? left.slice(0, 1) : left;
}
/** Changed. It ends when it is complete, and when the remaining signers can no longer complete it. */
export function withCountersigning<State extends HasCountersigning>(state: State, one: Countersigning): State {
  const { count, open } = countersigningOf(state);
  const rest = open.filter(({ id }) => id !== one.id);
  return { ...state, countersigning: { count, open: isComplete(one) || isBeyondReach(one) ? rest : [...rest, one] } };
}
