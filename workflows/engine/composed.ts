import type { z } from 'zod';
import type { OutcomeDefinition } from './define-step.ts';

/** An organisation as a text names it. */
export interface NamedOrganisation {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly uscc: string | null;
}
/** The sources of a composition: bodies of documents by their name in the composition, organisations by id. */
export interface Sources {
  readonly texts: Readonly<Record<string, unknown>>;
  readonly organisations: Readonly<Record<string, NamedOrganisation>>;
  readonly persons?: Readonly<Record<string, Pick<NamedOrganisation, 'nameZh' | 'nameEn'>>>;
}

/**
 * A text written from the record, with no typed part: the same text from the same facts, byte for byte. The portal shows it
 * before the act and adds it to the form, so that the hash of the act's document covers it.
 */
export interface Composition {
  /** The step and outcome whose document it becomes: they say how it reads. */
  readonly recordedBy: { readonly step: string; readonly outcome: string };
  /** Documents of the case: name → hash. */
  readonly texts: Readonly<Record<string, string>>;
  readonly organisations: readonly string[];
  readonly persons?: readonly string[];
  /** Field → text. */
  readonly write: (sources: Sources) => Readonly<Record<string, string>>;
  /** The text as this seat decided on it before: what has changed since is shown beside the decision. */
  readonly before?: (seat: string) => Composition | undefined;
}

/** A recorded text that can be written once more, for an audit: its document, and its composition from the form recorded there. */
export interface WrittenText {
  readonly document: string;
  readonly compose: (form: object) => Composition | undefined;
}

const recordedForms = new WeakMap<OutcomeDefinition, z.ZodObject>();
/** The form of an outcome as it is recorded: what was typed, and what was composed. */
export function recordedForm(outcome: OutcomeDefinition): z.ZodObject {
  if (!outcome.composed) return outcome.form;
  const known = recordedForms.get(outcome) ?? outcome.form.extend(outcome.composed.shape);
  recordedForms.set(outcome, known);
  return known;
}
