import type { Definition, StepDefinition } from './define-step.ts';
import { stepOf } from './openings.ts';
import { fieldKey } from './remarks.ts';

/** Places of the remarks on fields that none of the forms in question has. */
export function strangeFields<State>(
  step: StepDefinition<State>,
  definitions: readonly Definition<State>[],
  state: State,
  input: unknown,
): string[] {
  const reference = step.names?.['field'];
  const { remarks = [] } = input as { readonly remarks?: readonly { readonly field: string }[] };
  if (reference?.to !== 'field' || remarks.length === 0) return [];
  const known = reference.of(state).flatMap(({ step: name, outcome }) => {
    const form = stepOf(definitions, name)?.outcomes[outcome]?.form;
    return Object.keys(form?.shape ?? {}).map((field) => fieldKey(name, field));
  });
  return remarks.flatMap(({ field }, index) => (known.includes(field) ? [] : [`remarks.${index}.field`]));
}
