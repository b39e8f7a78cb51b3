import { z } from 'zod';
import type { Manner } from '#workflows/domain/text-manner.ts';
import { lengthsOf } from '#workflows/engine/carried.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import type { OutcomeDefinition } from '#workflows/engine/define-step.ts';
import { filesAsked } from '#workflows/engine/files.ts';
import { openingKeyPattern } from '#workflows/engine/opening-key.ts';
import { fieldKeyPattern } from '#workflows/engine/remarks.ts';
import { stepNamed } from '#workflows/kinds.ts';
import type { Field, Group } from './field.ts';
import { isBp, isFen } from './figures.ts';

/** The references of the ids in each field. */
type Names = Readonly<Record<string, { readonly to: string }>> | undefined;
const known = new WeakMap<z.ZodType, Group>();
export function describeForm(form: z.ZodObject): Group {
  const group = known.get(form) ?? (describe('', form, true) as Group);
  known.set(form, group);
  return group;
}

const asked = new WeakMap<OutcomeDefinition, Group>();
const recorded = new WeakMap<OutcomeDefinition, Group>();
/** The form of a decision, as its page asks it. Undefined: there is none of that name. */
export const askedForm = (step: string, outcome: string): Group | undefined =>
  ofOutcome(step, outcome, asked, ({ form }) => describeForm(form));
/** The form of a decision as its document shows it: what was typed, and what was composed. */
export const shownForm = (step: string, outcome: string): Group | undefined =>
  ofOutcome(step, outcome, recorded, (definition) => describeForm(recordedForm(definition)));

function ofOutcome(
  step: string,
  outcome: string,
  described: WeakMap<OutcomeDefinition, Group>,
  read: (definition: OutcomeDefinition) => Group,
): Group | undefined {
  const { outcomes = {}, names } = stepNamed(step) ?? {};
  const definition = Object.hasOwn(outcomes, outcome) ? outcomes[outcome] : undefined;
  if (!definition) return undefined;
  const group = described.get(definition) ?? (referring(read(definition), names) as Group);
  described.set(definition, group);
  return group;
}

/** With each id and each number of something, what it names. */
function referring(field: Field, names: Names): Field {
  if (field.kind === 'group') return { ...field, fields: field.fields.map((inner) => referring(inner, names)) };
  if (field.kind === 'list') return { ...field, item: referring(field.item, names) };
  if (field.kind !== 'id' && field.kind !== 'number') return field;
  const to = names?.[field.name]?.to;
  return to ? { ...field, to } : field;
}

/** Throws for a schema no widget is made for; a test walks every form of the catalogue. */
function describe(name: string, schema: z.ZodType, required: boolean): Field {
  if (schema instanceof z.ZodOptional) return describe(name, schema.unwrap() as z.ZodType, false);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => describe(key, field, true));
    return { kind: 'group', name, required, fields };
  }
  if (schema instanceof z.ZodArray) {
    const files = filesAsked(schema);
    if (files) {
      const { minLength: min, maxLength: max } = lengthsOf(schema);
      return { kind: 'files', name, required, min, max, ...files };
    }
    const { minLength: min, maxLength: max } = lengthsOf(schema);
    const item = describe(name, schema.element as z.ZodType, true);
    if (item.kind === 'choice') return { kind: 'choices', name, required: required && min > 0, options: item.options, min, max };
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

const idPatterns = ['^[a-z0-9][a-z0-9-]{0,63}$', openingKeyPattern, fieldKeyPattern];
function texts(name: string, schema: z.ZodString, required: boolean): Field {
  const { patterns, manner } = schema._zod.bag as { readonly patterns?: ReadonlySet<RegExp>; readonly manner?: Manner };
  const [pattern] = [...(patterns ?? [])].map(({ source }) => source);
  const kind = pattern === '^[0-9a-f]{64}$' ? 'hash' : pattern !== undefined && idPatterns.includes(pattern) ? 'id' : 'text';
  const bounds = manner ?? {
    min: schema.minLength ?? 0,
    max: schema.maxLength ?? Number.MAX_SAFE_INTEGER,
    lines: 'one',
    characters: 'all',
  };
  return { kind, name, required, ...bounds, ...(pattern === undefined ? {} : { pattern }) };
}
