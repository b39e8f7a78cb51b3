import { z } from 'zod';
import { optionalProse } from '#workflows/engine/carried.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';

/** Whether the transferee is tied to an inventor, and then why the price is fair. */
export const relatedParty = { relatedParty: z.boolean(), explanation: optionalProse(2000) };
const Explained = z.object(relatedParty);

/** A price between related parties has its reasons on record. */
export function brokenByRelation(form: unknown) {
  const { relatedParty: isRelated, explanation } = Explained.parse(form);
  return brokenIf(isRelated && !explanation, { rule: 'relation-unexplained', field: 'explanation' });
}
