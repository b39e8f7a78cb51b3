/**
 * The answer to "how was this computed?": a formula's name and what went in. What comes out is evaluated, never kept beside it, so
 * an explanation cannot differ from the sum that it explains.
 */
import { z } from 'zod';
import type { Fen } from '#workflows/domain/money.ts';
import { Name, Word } from '#workflows/domain/text.ts';

/** Name and inputs of a formula of formulas.ts, as they are stored with a movement of money. */
export const Formula = z.strictObject({
  name: Name,
  inputs: z.record(Name, z.union([z.number(), Word, z.boolean(), z.array(z.number()), z.array(Word)])),
});
export type Formula = z.infer<typeof Formula>;

/** A sum, and the sums on the way to it in the order in which they arise. */
export interface Evaluated {
  readonly fen: Fen;
  readonly parts?: Readonly<Record<string, number>>;
}
/** Pure, total for inputs that fit its form. RangeError for figures that cannot be. */
export interface FormulaDefinition {
  readonly inputs: z.ZodObject;
  readonly evaluate: (inputs: never) => Evaluated;
}

export const defineFormula = <S extends z.ZodObject>(inputs: S, evaluate: (inputs: z.output<S>) => Evaluated) => ({ inputs, evaluate });
