import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { At } from './common.ts';

/** One of a person's own sessions. */
export const SessionRow = z.object({
  id: Shown,
  /** The one that asks. */
  current: z.boolean(),
  signedInAt: At,
  usedAt: At,
  endsAt: At,
  address: Shown.nullable(),
  browser: Shown.nullable(),
});
export type SessionRow = z.infer<typeof SessionRow>;
