import type { z } from 'zod';
import { describeForm } from '#web/shapes/describe.ts';
import type { PackageFile } from '#web/shapes/package.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import type { OutcomeDefinition } from '#workflows/engine/define-step.ts';
import { steps } from '#workflows/project/catalogue.ts';
import { hashOf } from './canonical.ts';

/** A decision that seals forms drafted before. */
export interface Packing {
  readonly step: string;
  readonly outcome: string;
  readonly form: z.ZodObject;
  readonly packs: Readonly<Record<string, string>>;
}
const packingIn = (step: string, outcome: string, { form, packs }: OutcomeDefinition): Packing[] =>
  packs ? [{ step, outcome, form, packs }] : [];
export const packings: readonly Packing[] = steps.flatMap((step) =>
  Object.entries(step.outcomes).flatMap(([outcome, definition]) => packingIn(step.name, outcome, definition)),
);
/** The package and the part made of a step's forms. */
export function packingOf(step: string): { readonly packing: Packing; readonly part: string } | undefined {
  for (const packing of packings) for (const [part, from] of Object.entries(packing.packs)) if (from === step) return { packing, part };
  return undefined;
}

/** The content of the sealing form: statements only, all of them made. A test checks every packing. */
export const statementsOf = (form: z.ZodObject): Record<string, true> =>
  Object.fromEntries(describeForm(form).fields.flatMap(({ kind, name }) => (kind === 'consent' ? [[name, true as const]] : [])));

/** The hash under which a sealing with this nonce was recorded, had it these parts. */
export const sealedHash = ({ form }: Packing, nonce: string, { parts, files }: Pick<PackageFile, 'parts' | 'files'>): string =>
  hashOf(canonicalJson({ form: statementsOf(form), nonce, parts, files }));
