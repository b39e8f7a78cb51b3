import type { Field, Group } from './field.ts';

type Values = Readonly<Record<string, unknown>>;
/** What was typed under one decision of a step, and when it was kept; what is not kept yet is the latest. */
export interface TypedUnder<V extends Values = Values> {
  readonly outcome: string;
  readonly values: V;
  readonly updatedAt: string | undefined;
}

/**
 * The text with which the form of a decision begins: what was typed under this decision, and in fields that another decision has as well what was
 * typed there since. A statement is made for each decision.
 */
export function sharedText<V extends Values>(
  root: Group,
  outcome: string,
  typed: readonly TypedUnder<V>[],
  begins: V | undefined,
): V | undefined {
  const own = typed
    .filter((one) => one.outcome === outcome)
    .toSorted(oldestFirst)
    .at(-1);
  const others = typed.filter((one) => one.outcome !== outcome && (!own || oldestFirst(own, one) < 0)).toSorted(oldestFirst);
  const text = others.flatMap(({ values }) =>
    root.fields.flatMap((field) => (fits(field, values[field.name]) ? [[field.name, values[field.name]] as const] : [])),
  );
  return text.length === 0 ? own?.values : ({ ...(own?.values ?? begins), ...Object.fromEntries(text) } as V);
}
const notKept = '~';
const oldestFirst = (a: TypedUnder, b: TypedUnder) => ((a.updatedAt ?? notKept) < (b.updatedAt ?? notKept) ? -1 : 1);

/** Fields of one name may be of different kinds. */
function fits(field: Field, value: unknown): boolean {
  if (field.kind === 'list' || field.kind === 'choices' || field.kind === 'files') return Array.isArray(value) && value.length > 0;
  if (field.kind === 'group') return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (field.kind === 'choice') return field.options.includes(String(value));
  return field.kind !== 'consent' && typeof value === 'string' && value !== '';
}
