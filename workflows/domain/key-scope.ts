import { z } from 'zod';

/** The scopes of a bearer key, within its person's rights: read, act in steps, sign (every legal act), release money. */
export const keyScopes = ['read', 'act', 'sign', 'pay'] as const;
export const KeyScope = z.enum(keyScopes);
export type KeyScope = z.infer<typeof KeyScope>;
export const KeyScopes = z.array(KeyScope).min(1).max(keyScopes.length);
/** No key lives longer than a year. */
export const KeyDays = z.int().min(1).max(366);
