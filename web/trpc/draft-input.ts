import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';

/** `step/subject/seat`. */
export const OpeningKey = z.string().regex(/^[a-z0-9-]+\/[A-Za-z0-9._:-]{1,120}(\/[A-Za-z0-9._:-]{1,120})?$/);

const deepest = 12;
const mostValues = 5000;
/** A form half filled in: anything a form can hold, not deeper or larger than one. */
const DraftValues = z.record(z.string().max(60), z.json()).refine((values) => isModest(values), { error: 'too large' });

function isModest(root: unknown): boolean {
  let count = 0;
  const visit = (value: unknown, depth: number): boolean => {
    count += 1;
    if (count > mostValues || depth > deepest) return false;
    return typeof value !== 'object' || value === null || Object.values(value).every((inner) => visit(inner, depth + 1));
  };
  return visit(root, 0);
}

export const DraftKey = z.strictObject({ caseId: Id, key: OpeningKey });
export const DraftToSave = DraftKey.extend({ outcome: z.string().max(60), values: DraftValues, revision: z.int().min(0) });
export type DraftToSave = z.infer<typeof DraftToSave>;
