import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { clauses } from './talks.ts';

/** Edits by clause: the wording to be added, and why. Figures come from the terms alone; a wording that contradicts one is flagged in the review. */
export const editsForm = z.strictObject({
  edits: z
    .array(z.strictObject({ clause: z.enum(clauses), wording: prose(5, 1500), comment: optionalProse(1000) }))
    .min(1)
    .max(20),
});
