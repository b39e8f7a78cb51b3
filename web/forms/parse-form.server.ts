import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { describeForm } from '#web/shapes/describe.ts';
import { fieldAt, nameAt } from '#web/shapes/field.ts';
import { parseTyped } from './parse-typed.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.server.ts';

/** A posted form, held against the step's own schema. Names it does not know are left out. */
export function parseForm(formData: FormData, form: z.ZodObject) {
  const root = describeForm(form);
  return parseTyped(formData, root, (value) => {
    const parsed = form.safeParse(value, { reportInput: true });
    if (parsed.success) return { value: parsed.data as Record<string, unknown> };
    const error: Record<string, Problem[]> = {};
    for (const issue of parsed.error.issues) {
      const name = nameAt(issue.path);
      const problem = problemOf(issue, fieldAt(root, issue.path));
      const said = error[name] ?? [];
      // two rules of one schema may have one sentence
      if (!said.some((one) => isDeepStrictEqual(one, problem))) error[name] = [...said, problem];
    }
    return { error };
  });
}
