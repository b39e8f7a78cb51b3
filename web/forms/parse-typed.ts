import { parse } from '@conform-to/react';
import type { Group } from '#web/shapes/field.ts';
import { problemsIn } from './judge.ts';
import type { Problem } from './problem.ts';
import type { Values } from './saver.ts';
import { toTyped, toValue } from './typed.ts';

type Judged = { readonly value: Record<string, unknown> } | { readonly error: Record<string, Problem[]> };

/** What was typed as the value that it means, and what a judge says of it. */
export const parseTyped = (formData: FormData, root: Group, judge: (value: unknown) => Judged) =>
  parse<Record<string, unknown>, Problem[]>(formData, { resolve: (payload) => judge(toValue(root, payload)) });

/** The browser's judgement. */
export const checkTyped = (formData: FormData, root: Group) =>
  parseTyped(formData, root, (value) => {
    const error = problemsIn(root, value) as Record<string, Problem[]>;
    return Object.keys(error).length > 0 ? { error } : { value: value as Record<string, unknown> };
  });

/** What stands in the form, as it was typed: what a draft keeps. */
export function typedIn(formData: FormData, root: Group): Values {
  const { payload } = parseTyped(formData, root, () => ({ value: {} }));
  return JSON.parse(JSON.stringify(toTyped(root, payload)));
}
