import { z } from 'zod';
import { decryptText, encryptText, type TextKeys } from '#web/documents/private-text.ts';
import { Compared } from '#workflows/domain/text.ts';

/** A right password, whose code is still to come. Held by the browser, readable by the portal alone. */
export interface PendingSignIn {
  readonly user: string;
  /** A mark of the password: a changed one ends pending sign-ins. */
  readonly mark: string;
}
export const pendingCookie = 'tida_pending';
export const pendingSeconds = 300;

const Pending = z.strictObject({ user: Compared, mark: Compared, until: z.number() });

export const sealPending = (keys: TextKeys, pending: PendingSignIn, now = Date.now()): string =>
  Buffer.from(encryptText(JSON.stringify({ ...pending, until: now + pendingSeconds * 1000 }), keys, pendingCookie)).toString('base64url');

/** Undefined: none, not ours, or too old. */
export function openPending(keys: TextKeys, value: string | undefined, now = Date.now()): PendingSignIn | undefined {
  if (!value || value.length > 1000) return undefined;
  try {
    const { until, ...pending } = Pending.parse(JSON.parse(decryptText(Buffer.from(value, 'base64url'), keys, pendingCookie)));
    return until > now ? pending : undefined;
  } catch {
    return undefined;
  }
}
