import type { z } from 'zod';
import type { Definition, StepDefinition } from '#workflows/engine/define-step.ts';

/**
 * The words of a stage, typed by its list: a step, an outcome or a field without its word is a type error that names it.
 * One file per stage and language (zh/demand-intake.ts, en/demand-intake.ts).
 */
export interface StageWording<Stage extends readonly unknown[]> {
  readonly title: string;
  readonly steps: { readonly [S in StepIn<Stage> as S['name']]: StepWording<keyof S['outcomes'] & string> };
  readonly waits: { readonly [W in WaitIn<Stage> as W['name']]: WaitWording };
  readonly fields: { readonly [F in FieldIn<Stage>]: FieldWording };
  /** Sentence of the timeline for each fact the stage can state; ICU with the fact's details: `实付 {fen, number, yuan}`. */
  readonly facts: Readonly<Record<string, string>>;
}
export interface StepWording<Outcome extends string> {
  /** What the person does: 验收里程碑 / Accept milestone. */
  readonly title: string;
  /** Who asks what, in a sentence or two; ICU with the opening's `about`. */
  readonly ask: string;
  readonly outcomes: { readonly [O in Outcome]: OutcomeWording };
}
export interface OutcomeWording {
  /** The button: says what it does (要求整改), never OK. */
  readonly label: string;
  /** What happens then, and whose turn it is. */
  readonly leadsTo: string;
  /** The timeline's sentence, in the past tense. */
  readonly done: string;
}
export interface WaitWording {
  readonly title: string;
  readonly ask: string;
}
export type FieldWording = string | { readonly label: string; readonly help?: string; readonly options?: Readonly<Record<string, string>> };

type StepIn<Stage extends readonly unknown[]> = Extract<Stage[number], { kind: 'step'; name: string; outcomes: object }>;
type WaitIn<Stage extends readonly unknown[]> = Extract<Stage[number], { kind: 'wait'; name: string }>;
type FieldIn<Stage extends readonly unknown[]> = FieldsOf<StepIn<Stage>>;
type FieldsOf<S> = S extends { outcomes: infer O }
  ? { [K in keyof O]: O[K] extends { form: infer F extends z.ZodType } ? KeysOf<z.input<F>> : never }[keyof O]
  : never;
/** Names of all fields at any depth. */
type KeysOf<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer Item)[]
    ? KeysOf<Item>
    : T extends object
      ? { [K in keyof T & string]: K | KeysOf<NonNullable<T[K]>> }[keyof T & string]
      : never;

/** Any stage's words, once the compiler has checked them against their own list. */
export type AnyStageWording = StageWording<readonly (Definition<never> | StepDefinition<never>)[]>;
