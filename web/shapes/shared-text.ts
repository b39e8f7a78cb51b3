type Values = Readonly<Record<string, unknown>>;
/** What was typed under one decision of a step, and when it was kept; what is not kept yet sorts last. */
export interface TypedUnder<V extends Values = Values> {
  readonly outcome: string;
  readonly values: V;
  readonly updatedAt: string;
}

interface Decision {
  readonly outcome: { readonly name: string };
  /** By other decisions of the step, the fields that their forms have as well. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
}
/**
 * The text with which the form of a decision begins: what was typed under this decision, and in fields that another decision has as well what was
 * typed there since.
 */
export function sharedText<V extends Values>({ outcome, shared }: Decision, typed: readonly TypedUnder<V>[], begins?: V): V | undefined {
  const inOrder = typed.toSorted((a, b) => (a.updatedAt < b.updatedAt ? -1 : 1));
  const last = inOrder.findLastIndex((one) => one.outcome === outcome.name);
  const own = inOrder[last]?.values;
  const text = inOrder
    .slice(last + 1)
    .flatMap(({ outcome: other, values }) =>
      (shared[other] ?? []).flatMap((name) => (Object.keys(values[name] ?? '').length > 0 ? [[name, values[name]]] : [])),
    );
  return text.length === 0 ? own : ({ ...(own ?? begins), ...Object.fromEntries(text) } as V);
}
