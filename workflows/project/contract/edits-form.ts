import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { clauses } from './talks.ts';

const paragraph = z.int().min(1).max(200);
const clause = z.enum(clauses);

/** New paragraphs, by the article to which they belong. */
export const additions = z
  .array(z.strictObject({ clause, wording: prose(5, 1500), comment: optionalProse(1000) }))
  .min(1)
  .max(20);

/** Edits by paragraph: its whole new wording (a new paragraph where none is named), and paragraphs to be deleted. Figures come from the terms alone. */
export const editsForm = z.strictObject({
  edits: z
    .array(z.strictObject({ clause, paragraph: paragraph.optional(), wording: prose(5, 3000), comment: optionalProse(1000) }))
    .max(20),
  deletions: z
    .array(z.strictObject({ clause, paragraph, comment: optionalProse(1000) }))
    .max(20)
    .optional(),
});
