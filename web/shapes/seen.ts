import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';

/** What a reader has before the eyes, as fingerprints: they say that it has changed, and nothing of what. */
export const Seen = z.object({
  /** Person and organisation. */
  as: Shown,
  inboxPrint: Shown,
  /** Empty: no case, or none in which the reader takes part. */
  casePrint: Shown,
});
export type Seen = z.infer<typeof Seen>;
