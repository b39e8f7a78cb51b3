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

/** The second factor of one's own sign-in. */
export const SecondFactor = z.object({
  since: At.nullable(),
  /** By one of the person's roles: without it nothing else can be done. */
  required: z.boolean(),
  codesLeft: z.number(),
  /** Begun and not confirmed: for the authenticator app, as text and as the content of a QR code. */
  beginning: z.object({ secret: Shown, address: Shown }).nullable(),
});
export type SecondFactor = z.infer<typeof SecondFactor>;
