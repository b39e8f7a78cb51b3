import type { z } from 'zod';
import type { FileRef } from './files.ts';

/** The types of the words beside each definition (`accept-milestone.words.ts`). No definition imports its words; the list of its stage does. */
export interface InBothLanguages<Words> {
  readonly zh: Words;
  readonly en: Words;
}

export interface StepWords<Outcome extends string = string, Field extends string = string> {
  /** The action: 验收里程碑 / Accept milestone. */
  readonly title: string;
  /** The action of one of its seats, where that is another one: 确认补助预留, within 决定是否发榜. */
  readonly titles?: Readonly<Record<string, string>>;
  /** The name of its document: the thing read (应答方案), not the button that sent it (密封提交). */
  readonly noun: string;
  /** The request, in a sentence or two; ICU with the opening's `about`. */
  readonly ask: string;
  readonly outcomes: { readonly [O in Outcome]: OutcomeWords };
  readonly fields: { readonly [F in Field]: FieldWords };
}
export interface OutcomeWords {
  /** The button: says what it does (要求整改), never OK. */
  readonly label: string;
  /** The consequence, and the next person's turn. */
  readonly leadsTo: string;
  /** The timeline's sentence, in the past tense. */
  readonly done: string;
}
export type FieldWords =
  | string
  | {
      readonly label: string;
      readonly help?: string;
      readonly options?: Readonly<Record<string, string>>;
      /** Heading of the part of a long form that begins with this field. */
      readonly section?: string;
    };
export interface WaitWords {
  readonly title: string;
  readonly ask: string;
}

/** The words of one definition. A title, outcome, field or fact without its word, and a word that nothing needs, is a type error. */
export type WordsOf<D> = InBothLanguages<
  (D extends { kind: 'step'; outcomes: infer O }
    ? StepWords<keyof O & string, FieldIn<O>>
    : D extends { kind: 'wait' }
      ? WaitWords
      : unknown) &
    FactWords<D extends { facts?: infer F } ? keyof F & string : never> &
    LetterWords<D extends { letters?: infer L } ? keyof L & string : never> &
    RuleWords<D extends { rules?: readonly (infer R extends string)[] } ? R : never>
>;
/** Sentence of the timeline for each fact; ICU with the fact's details: `实付 {fen, number, yuan}`. */
type FactWords<Type extends string> = [Type] extends [never] ? unknown : { readonly facts: { readonly [T in Type]: string } };

/** The sentence of a notice in place of the fact's; ICU with the letter's own figures. */
type LetterWords<Type extends string> = [Type] extends [never] ? unknown : { readonly letters: { readonly [T in Type]: string } };

/** Sentence for each rule that a form can break: names the figures and the way out; ICU with the rule's figures. */
type RuleWords<Rule extends string> = [Rule] extends [never] ? unknown : { readonly refusals: { readonly [R in Rule]: string } };

type FieldIn<O> = {
  [K in keyof O]:
    | (O[K] extends { form: infer F extends z.ZodType } ? KeysOf<z.input<F>> : never)
    | (O[K] extends { composed: infer C extends z.ZodType } ? KeysOf<z.input<C>> : never);
}[keyof O];
/** Names of all fields at any depth. */
type KeysOf<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer Item)[]
    ? KeysOf<Item>
    : T extends z.input<typeof FileRef>
      ? never // a file is one thing, not four fields
      : T extends object
        ? { [K in keyof T & string]: K | KeysOf<NonNullable<T[K]>> }[keyof T & string]
        : never;

/** The words of a stage: each definition of its list by name. */
export interface StageWords<Stage extends readonly unknown[]> {
  readonly title: InBothLanguages<string>;
  readonly definitions: { readonly [D in Worded<Stage> as D['name']]: WordsOf<D> };
}
/** An effect has words only for what its answer states, an overlay none. */
type Worded<Stage extends readonly unknown[]> = Extract<Stage[number], { kind: 'step' | 'wait' | 'effect'; name: string }>;

/** The words of any definition, once the compiler has checked them against it. */
export type AnyWords = (StepWords | WaitWords | object) & {
  readonly facts?: Readonly<Record<string, string>>;
  readonly letters?: Readonly<Record<string, string>>;
  readonly refusals?: Readonly<Record<string, string>>;
};

/** The words of a kind of case, by stage and overlay. */
export type KindWords = Readonly<
  Record<string, { readonly title: InBothLanguages<string>; readonly definitions: Readonly<Record<string, InBothLanguages<AnyWords>>> }>
>;
