import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';

/** Fingerprints of a reader's view: they show that it has changed, without the content. */
export const Seen = z.object({
  /** Person and organisation. */
  as: Shown,
  inboxPrint: Shown,
  /** Empty: no case, or none in which the reader takes part. */
  casePrint: Shown,
  /** Of the messages of the case that the reader may read; empty: there are none. */
  talkPrint: Shown,
  /** Of the forms that the reader writes in with others: their content, their writers and where these are. */
  draftPrint: Shown,
});
export type Seen = z.infer<typeof Seen>;
