import { z } from 'zod';
import type { Fact } from './define-step.ts';

/** The facts of a definition: the schema of each fact's details, by its type. The words lie beside the definition. */
export type FactSchemas = Readonly<Record<string, z.ZodType<object>>>;

/** The facts that these schemas allow; of schemas not known by name, any. */
export type FactOf<F extends FactSchemas> = string extends keyof F
  ? Fact
  : { [T in keyof F & string]: { readonly type: T } & Details<z.output<F[T]>> }[keyof F & string];
type Details<D> = string extends keyof D ? unknown : D extends object ? { readonly [K in keyof D]: D[K] } : never;

/** The fact of one type. */
export type FactNamed<F extends FactSchemas, T extends keyof F & string> = string extends keyof F
  ? Fact
  : { readonly type: T } & Details<z.output<F[T]>>;

/** A fact without details. */
export const noDetails = z.strictObject({});
/** A number, a frequency, an ordinal. */
export const Count = z.int().min(0).max(100_000);

/** The error of a stated fact: not declared by its definition, or with details outside its schema. */
export function faultOf(facts: FactSchemas | undefined, { type, ...details }: Fact): string | undefined {
  const schema = facts?.[type];
  if (!schema) return `${type} is not declared`;
  const parsed = schema.safeParse(details);
  return parsed.success ? undefined : `${type}: ${z.prettifyError(parsed.error)}`;
}
