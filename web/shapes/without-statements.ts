import type { Field } from './field.ts';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of a form without its statements: a person makes each of them for the text at hand, so that none is taken over. */
export function withoutStatements<Value>(field: Field, value: Value): Value {
  if (field.kind === 'list' && Array.isArray(value)) return value.map((row: unknown) => withoutStatements(field.item, row)) as Value;
  if (field.kind !== 'group' || !isRecord(value)) return value;
  const kinds = new Map(field.fields.map((inner) => [inner.name, inner]));
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const known = kinds.get(name);
    if (known?.kind === 'consent') return [];
    return [[name, known ? withoutStatements(known, inner) : inner] as const];
  });
  return Object.fromEntries(kept) as Value;
}
