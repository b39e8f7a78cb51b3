import type { z } from 'zod';
import type { OverlayDefinition, OverlaySpec } from './define-overlay.ts';
import type {
  Act,
  EffectDefinition,
  EffectSpec,
  Opening,
  Outcomes,
  StepDefinition,
  StepSpec,
  WaitDefinition,
  WaitSpec,
} from './define-step.ts';
import type { FactSchemas } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** The facts of a definition that declares none. */
type Nothing = Readonly<Record<never, never>>;

/** The definers of one kind of case, bound to its state. */
export const definersOf = <State>(rule?: (state: State, act: Act, opening: Opening) => Refusal | undefined) => ({
  defineStep: <
    const Name extends string,
    const O extends Outcomes,
    F extends FactSchemas = Nothing,
    const R extends string = never,
    L extends FactSchemas = Nothing,
  >(
    spec: StepSpec<State, Name, O, F, R, L>,
  ): StepDefinition<State, Name, O, F, R, L> => ({
    kind: 'step',
    ...spec,
    ...(rule ? { refuses: (state, act, opening, books) => rule(state, act, opening) ?? spec.refuses?.(state, act, opening, books) } : {}),
  }),
  defineWait: <const Name extends string, F extends FactSchemas = Nothing, L extends FactSchemas = Nothing>(
    spec: WaitSpec<State, Name, F, L>,
  ): WaitDefinition<State, Name, F, L> => ({ kind: 'wait', ...spec }),
  defineEffect: <const Name extends string, Result extends z.ZodType, F extends FactSchemas = Nothing, L extends FactSchemas = Nothing>(
    spec: EffectSpec<State, Name, Result, F, L>,
  ): EffectDefinition<State, Name, Result, F, L> => ({ kind: 'effect', ...spec }),
  defineOverlay: <const Name extends string>(spec: OverlaySpec<State, Name>): OverlayDefinition<State, Name> => ({
    kind: 'overlay',
    ...spec,
  }),
});
/** With the rule that holds for all steps of the kind: a module defines its steps by them. */
export type Definers<State> = ReturnType<typeof definersOf<State>>;
