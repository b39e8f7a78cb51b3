import { z } from 'zod';
import { isBp, isFen } from '#web/ui/figures.ts';
import { lengthsOf } from '#workflows/engine/carried.ts';
import { openingKeyPattern } from '#workflows/engine/opening-key.ts';

interface Common {
  readonly name: string;
  readonly required: boolean;
}
export interface Texts extends Common {
  readonly kind: 'text' | 'hash' | 'id';
  readonly min: number;
  readonly max: number;
}
export interface Numbers extends Common {
  /** `yuan` and `percent` are typed with two decimals and sent as whole fen and basis points. */
  readonly kind: 'number' | 'yuan' | 'percent';
  readonly min: number;
  readonly max: number;
}
export interface Choices extends Common {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly string[];
}
export interface Plain extends Common {
  readonly kind: 'day' | 'instant' | 'flag' | 'consent';
}
export interface Group extends Common {
  readonly kind: 'group';
  readonly fields: readonly Field[];
}
export interface List extends Common {
  readonly kind: 'list';
  readonly item: Field;
  readonly min: number;
  readonly max: number;
}
/** What a form asks, read off its own schema: the page needs nothing else to draw, parse and show it. */
export type Field = Texts | Numbers | Choices | Plain | Group | List;

const known = new WeakMap<z.ZodType, Group>();
export function describeForm(form: z.ZodObject): Group {
  const group = known.get(form) ?? (describe('', form, true) as Group);
  known.set(form, group);
  return group;
}

/** Throws for a schema no widget is made for; a test walks every form of the catalogue. */
function describe(name: string, schema: z.ZodType, required: boolean): Field {
  if (schema instanceof z.ZodOptional) return describe(name, schema.unwrap() as z.ZodType, false);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => describe(key, field, true));
    return { kind: 'group', name, required, fields };
  }
  if (schema instanceof z.ZodArray) {
    const { minLength: min, maxLength: max } = lengthsOf(schema);
    const item = describe(name, schema.element as z.ZodType, true);
    if (item.kind === 'choice') return { kind: 'choices', name, required: required && min > 0, options: item.options };
    return { kind: 'list', name, required, item, min, max };
  }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', name, required, options: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) {
    const values = [...schema.values];
    return values[0] === true ? { kind: 'consent', name, required } : { kind: 'choice', name, required, options: values.map(String) };
  }
  if (schema instanceof z.ZodBoolean) return { kind: 'flag', name, required };
  if (schema instanceof z.ZodNumber) return numbers(name, schema, required);
  if (schema instanceof z.ZodISODate) return { kind: 'day', name, required };
  if (schema instanceof z.ZodISODateTime) return { kind: 'instant', name, required };
  if (schema instanceof z.ZodString) return texts(name, schema, required);
  throw new Error(`no widget for the field ${name} (${schema.def.type})`);
}

function numbers(name: string, schema: z.ZodNumber, required: boolean): Field {
  const kind = isFen(name) ? 'yuan' : isBp(name) ? 'percent' : 'number';
  return { kind, name, required, min: schema.minValue ?? 0, max: schema.maxValue ?? Number.MAX_SAFE_INTEGER };
}

const idPatterns = ['^[a-z0-9][a-z0-9-]{0,63}$', openingKeyPattern];
function texts(name: string, schema: z.ZodString, required: boolean): Field {
  const patterns = [...(schema._zod.bag.patterns ?? [])].map(({ source }) => source);
  const kind = patterns.includes('^[0-9a-f]{64}$') ? 'hash' : patterns.some((source) => idPatterns.includes(source)) ? 'id' : 'text';
  return { kind, name, required, min: schema.minLength ?? 0, max: schema.maxLength ?? 100 };
}
