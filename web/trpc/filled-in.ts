import { z } from 'zod';
import { lengthsOf } from '#workflows/engine/carried.ts';

/** The number of different fillings: most choices have no more options. What holds for all of them does not depend on the missing values. */
export const fillings = 12;

/**
 * A form as typed, with a valid value in each place that its schema refuses. Undefined: no such value was found.
 * `wrong`: the paths of the replaced values.
 */
export function filledIn(
  form: z.ZodObject,
  typed: unknown,
  filling: number,
): { readonly value: unknown; readonly wrong: readonly PropertyKey[][] } | undefined {
  let value: unknown = structuredClone(typed);
  const wrong: PropertyKey[][] = [];
  // a filled row may bring fields of its own that are wrong
  for (let round = 0; round < 4; round += 1) {
    const parsed = form.safeParse(value);
    if (parsed.success) return { value: parsed.data, wrong };
    for (const { path, code } of parsed.error.issues) {
      const schema = code === 'unrecognized_keys' ? undefined : schemaAt(form, path);
      const filler = schema && fillerOf(schema, filling);
      if (filler === undefined) return undefined;
      value = withValue(value, path, filler);
      wrong.push([...path]);
    }
  }
  return undefined;
}

const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.core.$ZodType) : schema;

function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((outer, part) => {
    const inner = outer && unwrapped(outer);
    if (inner instanceof z.ZodObject) return (inner.shape as Record<string, z.core.$ZodType>)[String(part)];
    return inner instanceof z.ZodArray ? inner.element : undefined;
  }, schema);
}

/** A value that the schema takes; undefined: none of those that were tried. */
function fillerOf(schema: z.core.$ZodType, filling: number): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape as Record<string, z.core.$ZodType>).filter(([, field]) => !(field instanceof z.ZodOptional));
    return Object.fromEntries(fields.map(([name, field]) => [name, fillerOf(field, filling)]));
  }
  if (inner instanceof z.ZodArray) {
    const { minLength, maxLength } = lengthsOf(inner);
    const length = Math.min(maxLength, minLength + (filling % 3));
    return Array.from({ length }, () => fillerOf(inner.element, filling));
  }
  const tried = candidates(inner);
  const taken = tried.filter((one) => (inner as z.ZodType).safeParse(one).success);
  return taken[filling % taken.length];
}

function candidates(schema: z.core.$ZodType): readonly unknown[] {
  if (schema instanceof z.ZodEnum) return schema.options;
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [true, false];
  if (schema instanceof z.ZodNumber) {
    const [min, max] = [schema.minValue ?? 0, Math.min(schema.maxValue ?? Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)];
    return [min, max, Math.floor((min + max) / 2)];
  }
  if (schema instanceof z.ZodISODate) return days;
  if (schema instanceof z.ZodISODateTime) return days.map((day) => `${day}T00:00:00.000Z`);
  if (!(schema instanceof z.ZodString)) return [];
  const length = Math.max(1, schema.minLength ?? 1);
  return [...[0, 1, 2].map((more) => '题'.repeat(length + more)), ...codes];
}
const days = ['1990-01-01', '2199-01-01', '2040-06-15'];
/** One of each form that a field may ask for. */
const codes = [
  'unknown-1',
  'unknown-2',
  '1',
  '999',
  '-5',
  '123456',
  'CN',
  '03-31',
  'award-1-1',
  'some-step/subject',
  '91110108551385082Q',
  '0'.repeat(64),
];

function withValue(value: unknown, [first, ...rest]: readonly PropertyKey[], filler: unknown): unknown {
  if (first === undefined) return filler;
  if (typeof first === 'number') {
    const rows = Array.isArray(value) ? [...value] : [];
    rows[first] = withValue(rows[first], rest, filler);
    return rows;
  }
  const fields = typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>) : {};
  return { ...fields, [first]: withValue(fields[first], rest, filler) };
}
