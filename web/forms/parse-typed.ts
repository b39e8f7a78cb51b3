import { parse } from '@conform-to/react';
import type { Group } from '#web/shapes/field.ts';
import { problemsIn } from './judge.ts';
import type { Problem } from './problem.ts';
import type { Values } from './saver.ts';
import { toTyped, toValue } from './typed.ts';

type Judged = { readonly value: Record<string, unknown> } | { readonly error: Record<string, Problem[]> };

/** The typed text as a value, and its problems. */
export const parseTyped = (formData: FormData, root: Group, judge: (value: unknown) => Judged) =>
  parse<Record<string, unknown>, Problem[]>(formData, { resolve: (payload) => judge(toValue(root, payload)) });

/** The browser's judgement. */
export const checkTyped = (formData: FormData, root: Group) =>
  parseTyped(formData, root, (value) => {
    const error = problemsIn(root, value) as Record<string, Problem[]>;
    return Object.keys(error).length > 0 ? { error } : { value: value as Record<string, unknown> };
  });

/** The form's content as typed, for the draft. */
export function typedIn(formData: FormData, root: Group): Values {
  const { payload } = parseTyped(formData, root, () => ({ value: {} }));
  return JSON.parse(JSON.stringify(toTyped(root, payload)));
}
