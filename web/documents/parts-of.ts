import { FormValues } from '#web/shapes/common.ts';
import type { DocumentPart } from '#web/shapes/step.ts';
import { stepNamed } from '#workflows/kinds.ts';

/** The content of a document: the form of its act and, from an envelope, the forms sealed with it. */
interface Content {
  readonly form?: unknown;
  readonly parts?: unknown;
}

/**
 * The forms of a document, each with the step and outcome that asked for it, because only their schema says how it reads. What
 * was sealed comes first, then the form that sealed it.
 */
export function partsOf(step: string, outcome: string, { form, parts }: Content): DocumentPart[] {
  const packs = stepNamed(step)?.outcomes[outcome]?.packs ?? {};
  const packed = (parts ?? {}) as Record<string, unknown>;
  const sealed = Object.entries(packs).flatMap(([name, from]) =>
    packed[name] === undefined ? [] : [{ step: from, outcome: outcomeOf(from, packed[name]), values: FormValues.parse(packed[name]) }],
  );
  return [...sealed, { step, outcome, values: FormValues.parse(form ?? {}) }];
}

/** The forms of a readable document: of an envelope what was sealed, else the one form. */
export function contentOf(step: string, outcome: string, body: FormValues): DocumentPart[] {
  return partsOf(step, outcome, stepNamed(step)?.outcomes[outcome]?.sealed ? body : { form: body });
}

/** The outcome of a step with a form that accepts these values. */
function outcomeOf(step: string, values: unknown): string {
  const outcomes = Object.entries(stepNamed(step)?.outcomes ?? {});
  return (outcomes.find(([, { form }]) => form.safeParse(values).success) ?? outcomes[0])?.[0] ?? '';
}
