import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { Asked, At, CaseRef, Hold, pageOf, StageName } from './common.ts';

/** Why something may not be done though its clock runs on; without `lift` for good. */
export const Block = Hold.extend({ lift: Shown.nullable() });
export type Block = z.infer<typeof Block>;

/** Something that stands: late, on hold or without a deadline; who is waited for, since when, why, and what the clock does next. */
export const LateRow = z.object({
  project: CaseRef,
  key: Shown,
  step: Shown,
  stage: StageName,
  asked: Asked,
  openedAt: At,
  dueAt: At.nullable(),
  /** Why its clock stands still. */
  hold: Hold.nullable(),
  block: Block.nullable(),
  /** The instant of the next notice to another person, or of the expiry. */
  nextAt: At.nullable(),
  next: Shown.nullable(),
  /** Possible acts of the viewer about it, by key. */
  verbs: z.array(z.object({ key: Shown, step: Shown })),
});
export type LateRow = z.infer<typeof LateRow>;
export const LateList = pageOf(LateRow);
export type LateList = z.infer<typeof LateList>;
