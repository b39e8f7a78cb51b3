import { z } from 'zod';
import { DocumentRef } from '#web/shapes/case.ts';
import { Asked, Cursor, Doer, Hold, Names, OrganisationRef, PersonRef, RoleName, StageName } from '#web/shapes/common.ts';

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly $ref?: string;
}
type Io = 'input' | 'output';
/** The meaning of a field; '' without one. `below`: names of the enclosing fields, the nearest last; `kind`: of its value. */
export type Explain = (field: string, below: readonly string[], kind: string) => string;
interface Writing {
  readonly indent: string;
  readonly below: readonly string[];
  readonly explain: Explain;
  readonly shapes: ReadonlyMap<string, string>;
}

/** Shapes that occur everywhere; described once. */
export const commonShapes = {
  Names,
  Person: PersonRef,
  Organisation: OrganisationRef,
  Asked,
  Doer,
  Hold,
  Document: DocumentRef,
  Stage: StageName,
  Role: RoleName,
  Cursor,
};
const jsonOf = (schema: z.ZodType, io: Io) => {
  const { $schema: _version, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json as JsonSchema;
};
const named = new Map(Object.entries(commonShapes).map(([name, schema]) => [JSON.stringify(jsonOf(schema, 'output')), name] as const));

/** A schema as a person reads it: `{ months: integer 1..60, note?: text ..200 }`. Every limit that is checked is there. */
export const schemaText = (schema: z.ZodType, io: Io, explain: Explain, within: readonly string[] = []): string =>
  text(jsonOf(schema, io), { indent: '', below: within, explain, shapes: named });
/** The same of a common shape, one level open. */
export const shapeText = (name: string, schema: z.ZodType, explain: Explain): string => {
  const own = JSON.stringify(jsonOf(schema, 'output'));
  return text(jsonOf(schema, 'output'), {
    indent: '',
    below: [name],
    explain,
    shapes: new Map([...named].filter(([json]) => json !== own)),
  });
};

/** The sorts of value, without limits and null: text, number, list of text, or the words that may stand there. */
function kindOf({ const: only, enum: words, anyOf, oneOf, type, items }: JsonSchema): string {
  const strings = (words ?? [only]).filter((one) => typeof one === 'string');
  if (strings.length > 0) return strings.sort().join('|');
  if (type === 'array') return `list of ${kindOf(items ?? {})}`;
  const kinds = (anyOf ?? oneOf)?.map(kindOf) ?? [type ?? typeof only].flat().map((one) => (one === 'integer' ? 'number' : one));
  return [...new Set(kinds)]
    .filter((one) => one !== 'null' && one !== '')
    .sort()
    .join(' or ');
}

function text(schema: JsonSchema, writing: Writing): string {
  const shape = writing.shapes.get(JSON.stringify(schema));
  if (shape !== undefined) return shape;
  if (schema.$ref !== undefined) return 'json';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices)
    return choices.some(({ $ref, type }) => $ref !== undefined || type === undefined) && choices.length > 4
      ? 'json'
      : choices.map((choice) => text(choice, writing)).join(' | ');
  if (typeof schema.type === 'object') return schema.type.map((type) => (type === 'string' ? 'text' : type)).join(' | ');
  if (schema.type === 'object') return object(schema, writing);
  if (schema.type === 'array') return `[${text(schema.items ?? {}, writing)}]${range(schema.minItems, schema.maxItems)}`;
  if (schema.type === 'string') return string(schema);
  if (schema.type === 'integer' || schema.type === 'number') return `${schema.type}${range(bound(schema.minimum), bound(schema.maximum))}`;
  return schema.type ?? 'json';
}

function object({ properties = {}, required = [], additionalProperties }: JsonSchema, writing: Writing): string {
  const names = Object.keys(properties);
  if (names.length === 0) return typeof additionalProperties === 'object' ? `{ [name]: ${text(additionalProperties, writing)} }` : '{}';
  const inner = { ...writing, indent: `${writing.indent}  ` };
  const lines = names.map((name) => {
    const value = text(properties[name] ?? {}, { ...inner, below: [...writing.below, name] });
    const why = writing.explain(name, writing.below, kindOf(properties[name] ?? {}));
    const [head = '', ...rest] = `${name}${required.includes(name) ? '' : '?'}: ${value}`.split('\n');
    return [`${inner.indent}${head}${why === '' ? '' : `   # ${why}`}`, ...rest].join('\n');
  });
  return `{\n${lines.join('\n')}\n${writing.indent}}`;
}

function string({ format, pattern, minLength, maxLength }: JsonSchema): string {
  const kind = format ?? (pattern ? `text /${pattern}/` : 'text');
  return `${kind}${range(minLength, maxLength)}`;
}
// zod names the ends of what a number can hold; they limit nothing
const bound = (end: number | undefined) => (end !== undefined && Math.abs(end) >= Number.MAX_SAFE_INTEGER ? undefined : end);
function range(least: number | undefined, most: number | undefined): string {
  if (least === undefined && most === undefined) return '';
  return least === most ? ` ${least}` : ` ${least ?? ''}..${most ?? ''}`;
}
