import { z } from 'zod';

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

/** A schema as a person reads it: `{ months: integer 1..60, note?: text ..200 }`. Every limit that is checked is there. */
export const schemaText = (schema: z.ZodType, io: 'input' | 'output', indent = ''): string =>
  text(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema, indent);

function text(schema: JsonSchema, indent: string): string {
  if (schema.$ref !== undefined) return 'json';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices)
    return choices.some(({ $ref, type }) => $ref !== undefined || type === undefined) && choices.length > 4
      ? 'json'
      : choices.map((choice) => text(choice, indent)).join(' | ');
  if (typeof schema.type === 'object') return schema.type.map((type) => (type === 'string' ? 'text' : type)).join(' | ');
  if (schema.type === 'object') return object(schema, indent);
  if (schema.type === 'array') return `[${text(schema.items ?? {}, indent)}]${range(schema.minItems, schema.maxItems)}`;
  if (schema.type === 'string') return string(schema);
  if (schema.type === 'integer' || schema.type === 'number') return `${schema.type}${range(bound(schema.minimum), bound(schema.maximum))}`;
  return schema.type ?? 'json';
}

function object({ properties = {}, required = [], additionalProperties }: JsonSchema, indent: string): string {
  const names = Object.keys(properties);
  if (names.length === 0) return typeof additionalProperties === 'object' ? `{ [name]: ${text(additionalProperties, indent)} }` : '{}';
  const inner = `${indent}  `;
  const fields = names.map((name) => `${name}${required.includes(name) ? '' : '?'}: ${text(properties[name] ?? {}, inner)}`);
  const line = `{ ${fields.join(', ')} }`;
  return line.length <= 100 && !line.includes('\n') ? line : `{\n${fields.map((field) => `${inner}${field}`).join('\n')}\n${indent}}`;
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
