import { parse } from '@conform-to/react';
import type { z } from 'zod';
import { describeForm } from './describe.ts';
import { fieldAt, nameAt, type Problem, problemOf } from './problem.ts';
import { toTyped, toValue } from './typed.ts';

/** One parser for browser and action: the step's own schema over what was typed. Names it does not know are left out. */
export function parseForm(formData: FormData, form: z.ZodObject) {
  const root = describeForm(form);
  return parse<Record<string, unknown>, Problem[]>(formData, {
    resolve: (payload) => {
      const parsed = form.safeParse(toValue(root, payload), { reportInput: true });
      if (parsed.success) return { value: parsed.data as Record<string, unknown> };
      const error: Record<string, Problem[]> = {};
      for (const issue of parsed.error.issues) {
        const name = nameAt(issue.path);
        error[name] = [...(error[name] ?? []), problemOf(issue, fieldAt(root, issue.path))];
      }
      return { error };
    },
  });
}

/** What stands in the form, as it was typed: what a draft keeps. */
export function typedIn(formData: FormData, form: z.ZodObject): Record<string, z.core.util.JSONType> {
  const typed = toTyped(describeForm(form), parseForm(formData, form).payload);
  return JSON.parse(JSON.stringify(typed));
}
