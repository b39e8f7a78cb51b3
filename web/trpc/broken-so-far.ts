import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { errorDataOf } from '#web/errors/failure.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { StepDefinition } from '#workflows/engine/define-step.ts';
import type { BrokenRule } from '#workflows/engine/refusal.ts';
import { filledIn, fillings } from './filled-in.ts';

/**
 * The rules that a form breaks though its schema does not take it yet: so its writer reads all at once. The rules judge it filled in
 * several ways; what each filling breaks, with the same figures, does not depend on what is wrong. `judge` throws the refusal.
 */
export async function brokenSoFar(
  step: StepDefinition<CaseState>,
  form: z.ZodObject,
  typed: unknown,
  judge: (form: unknown) => Promise<unknown>,
): Promise<readonly BrokenRule[]> {
  if (!step.breaks && !step.breaksWhole) return [];
  let found: readonly BrokenRule[] | undefined;
  for (let filling = 0; filling < fillings; filling += 1) {
    const filled = filledIn(form, typed, filling);
    if (!filled) return [];
    const wrong = filled.wrong.map((path) => path.map(String).join('.'));
    const broken = (await brokenBy(() => judge(filled.value))).filter(({ field }) => !wrong.some((path) => touch(field, path)));
    found = found ? found.filter((one) => broken.some((other) => isDeepStrictEqual(one, other))) : broken;
    if (found.length === 0) return [];
  }
  return found ?? [];
}

/** The one is the other, lies in it or holds it. The form as a whole holds everything and is no place. */
const touch = (field: string, path: string) =>
  field !== '' && (field === path || field.startsWith(`${path}.`) || path.startsWith(`${field}.`));

async function brokenBy(judge: () => Promise<unknown>): Promise<readonly BrokenRule[]> {
  try {
    await judge();
    return [];
  } catch (error) {
    // another refusal is said when the form is whole; a rule that stumbles over a filling has nothing to say of it
    const { broken } = errorDataOf(error)?.refusal?.details ?? {};
    return Array.isArray(broken) ? (broken as readonly BrokenRule[]) : [];
  }
}
