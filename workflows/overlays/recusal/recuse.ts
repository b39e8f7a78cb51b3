import { z } from 'zod';
import type { Access } from '#workflows/engine/access.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { definersOf } from '#workflows/engine/definers.ts';

export const ties = ['kin', 'employment', 'finance', 'adviser', 'competitor', 'other'] as const;
const Tie = z.enum(ties);

/** The slice of a case from which officers of the platform have withdrawn. */
export interface HasRecusals {
  readonly recused?: readonly string[];
}
export interface RecusalRules<State> {
  readonly since: number;
  readonly access: Access<State>;
  readonly stage: (state: State) => string;
  /** Officers who run, help or watch over the case. */
  readonly officers: (state: State) => readonly Audience[];
}
/** X.02: an officer or mediator who is tied to a party is asked nothing more in this case. What was done before stands. */
export const recuse = <State extends HasRecusals>(rules: RecusalRules<State>) =>
  definersOf<State>().defineStep({
    name: 'recuse',
    code: 'X.02',
    stage: rules.stage,
    since: rules.since,
    access: rules.access,
    optional: true,
    repeatable: true,
    opens: (state) =>
      rules
        .officers(state)
        .map((audience) => ({ subject: audience.role, for: { ...audience, not: [...(audience.not ?? []), ...(state.recused ?? [])] } })),
    outcomes: { declare: { form: z.strictObject({ tie: Tie, facts: prose(10, 2000) }) } },
    facts: { 'officer-recused': z.strictObject({ tie: Tie }) },
    apply: (state, { actor, input }) => ({
      state: { ...state, recused: [...(state.recused ?? []), actor.person] },
      facts: [{ type: 'officer-recused', tie: input.tie }],
    }),
  });

/** Asked nothing, in no role. */
const keptOut = <State extends HasRecusals>(rules: RecusalRules<State>) =>
  definersOf<State>().defineOverlay({
    name: 'recusal',
    since: rules.since,
    access: rules.access,
    excludes: ({ recused = [] }, { opening }) => recused.filter((person) => !opening.for.not?.includes(person)),
  });
export const recusalSteps = <State extends HasRecusals>(rules: RecusalRules<State>) => [recuse(rules), keptOut(rules)] as const;
