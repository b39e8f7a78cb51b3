import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { Asked, At, CaseRef, pageOf, StageName } from './common.ts';

/** Something that is late: what, who is waited for, since when, and what the clock does next. */
export const LateRow = z.object({
  project: CaseRef,
  key: Shown,
  step: Shown,
  stage: StageName,
  asked: Asked,
  openedAt: At,
  dueAt: At,
  /** The instant of the next notice to another person, or of the expiry. */
  nextAt: At.nullable(),
  next: Shown.nullable(),
  /** Possible acts of the viewer about it, by key. */
  verbs: z.array(z.object({ key: Shown, step: Shown })),
});
export type LateRow = z.infer<typeof LateRow>;
export const LateList = pageOf(LateRow);
export type LateList = z.infer<typeof LateList>;
