import fc from 'fast-check';
import { z } from 'zod';
import { lengthsOf } from '#workflows/engine/carried.ts';

/** Values that a form accepts, built from the form itself. Throws for a kind of field that no form has had so far. */
export function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    const fields = Object.fromEntries(
      Object.entries(shape).map(([name, field]) => [name, valuesOf(field instanceof z.ZodOptional ? field.unwrap() : field)]),
    );
    return fc.record(fields, { requiredKeys: Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional)) });
  }
  if (schema instanceof z.ZodArray) {
    const { minLength, maxLength } = lengthsOf(schema);
    return fc
      .array(valuesOf(schema.element), { minLength, maxLength: Math.min(maxLength, minLength + 2) })
      .filter((list) => schema.safeParse(list).success);
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(valuesOf));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...(schema.options as readonly (string | number)[]));
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.integer({ min: schema.minValue ?? 0, max: schema.maxValue ?? 1_000_000 });
  if (schema instanceof z.ZodISODate)
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (schema instanceof z.ZodISODateTime)
    return fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (schema instanceof z.ZodString) return textsOf(schema);
  throw new Error(`no values for ${schema._zod.def.type}`);
}

function textsOf(schema: z.ZodString): fc.Arbitrary<string> {
  const [pattern] = (schema._zod.bag.patterns as Set<RegExp> | undefined) ?? [];
  if (pattern) return fc.stringMatching(pattern).filter((text) => schema.safeParse(text).success);
  const [min, max] = [schema.minLength ?? 0, schema.maxLength ?? 40];
  const lengths = fc.integer({ min, max: Math.min(max, min + 8) });
  return fc.tuple(lengths, fc.constantFrom('', ' ', '\n')).map(([length, blank]) => `${blank}${'题'.repeat(length)}${blank}`);
}
