import { isDeepStrictEqual } from 'node:util';
import { stepNamed } from '#workflows/kinds.ts';
import { askedForm } from './describe.ts';
import type { Field } from './field.ts';

/** By the other decisions of a step, the fields that a decision has in common with them. A statement is made for each decision. */
export function sharedFields(step: string, outcome: string): Readonly<Record<string, readonly string[]>> {
  const own = askedForm(step, outcome)?.fields ?? [];
  const others = Object.keys(stepNamed(step)?.outcomes ?? {}).filter((other) => other !== outcome);
  const common = (other: string) => (askedForm(step, other)?.fields ?? []).filter((field) => own.some((one) => isSame(one, field)));
  return Object.fromEntries(others.map((other) => [other, common(other).map(({ name }) => name)]).filter(([, names]) => names?.length));
}
const isSame = (a: Field, b: Field) =>
  a.kind !== 'consent' && a.name === b.name && a.kind === b.kind && isDeepStrictEqual(optionsOf(a), optionsOf(b));
const optionsOf = (field: Field) => ('options' in field ? field.options : []);
