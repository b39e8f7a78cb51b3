import { z } from 'zod';
import { line, paragraphs } from '#workflows/domain/text.ts';

const keptMark = z.registry<{ kept: true }>();
type Kept = z.core.$brand<'Kept'>;

/** A text of at most so many characters is one line, and has an input of one line; a longer one may have paragraphs. */
export const oneLineUpTo = 200;
const textOf = (min: number, max: number) => (max > oneLineUpTo ? paragraphs(min, max) : line(min, max));

/**
 * A text that no rule reads. It stays in the document, which lies in the database under its hash; the workflow carries
 * the rest (numbers, dates, choices, ids) and the hash.
 */
export function prose(min: number, max: number) {
  const text = textOf(min, max).brand<'Kept'>();
  keptMark.add(text, { kept: true });
  return text;
}
/** As `prose`, on one line however long. */
export function keptLine(min: number, max: number) {
  const text = line(min, max).brand<'Kept'>();
  keptMark.add(text, { kept: true });
  return text;
}
/** As `keptLine`, may be left empty. */
export function optionalKeptLine(max: number) {
  const text = line(0, max).brand<'Kept'>().optional();
  keptMark.add(text, { kept: true });
  return text;
}
/** As `prose`, may be left empty. */
export function optionalProse(max: number) {
  const text = textOf(0, max).brand<'Kept'>().optional();
  keptMark.add(text, { kept: true });
  return text;
}

/** The part of a form's value that travels to the workflow. */
export type Carried<T> = T extends Kept
  ? never
  : T extends readonly (infer Item)[]
    ? Carried<Item>[]
    : T extends object
      ? { [K in keyof T as NonNullable<T[K]> extends Kept ? never : K]: Carried<T[K]> }
      : T;

const isKept = (schema: z.core.$ZodType) => keptMark.has(schema as z.ZodType);

/** The schema of the carried part; built once per form. Refinements of objects belong to `refuses`, not to the form. */
export function carriedSchema(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) {
    const carried: Record<string, z.ZodType> = {};
    for (const [name, field] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
      if (!isKept(field)) carried[name] = carriedSchema(field);
    }
    return z.strictObject(carried);
  }
  if (schema instanceof z.ZodOptional) return carriedSchema(schema.unwrap() as z.ZodType).optional();
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) {
    const { minLength, maxLength } = lengthsOf(schema);
    return z.array(carriedSchema(schema.element)).min(minLength).max(maxLength);
  }
  return schema;
}

/** The carried part of a value that has passed its form. */
export function carriedPart(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodObject && typeof value === 'object' && value !== null) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).filter(([name, field]) => name in value && !isKept(field));
    return Object.fromEntries(fields.map(([name, field]) => [name, carriedPart(field, (value as Record<string, unknown>)[name])]));
  }
  if (schema instanceof z.ZodOptional) return value === undefined ? undefined : carriedPart(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => carriedPart(schema.element as z.ZodType, item));
  return value;
}

/** Smallest and largest number of entries an array form allows. */
export function lengthsOf(schema: z.ZodArray): { minLength: number; maxLength: number } {
  let [minLength, maxLength] = [0, 1000];
  for (const check of schema.def.checks ?? []) {
    const def = check._zod.def as { check: string; minimum?: number; maximum?: number };
    if (def.check === 'min_length') minLength = def.minimum ?? minLength;
    if (def.check === 'max_length') maxLength = def.maximum ?? maxLength;
  }
  return { minLength, maxLength };
}
