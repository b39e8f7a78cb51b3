import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { Names } from './common.ts';

/** What is to be prepared outside of the cases; the inbox knows nothing of it. */
export const preparations = [
  'passkey',
  'passkey-by-platform',
  'passkey-issued',
  'colleagues',
  'signatory',
  'two-finance',
  'codes',
  'letters',
  'no-account',
  'accounts',
  'registrants',
  'corrections',
] as const;

export const Preparation = z.object({
  what: z.enum(preparations),
  /** How many persons, letters or accounts wait. */
  count: z.number(),
  /** The organisation whose administrators wait for the platform; null: the caller's own. */
  organisation: z.object({ id: Shown, names: Names }).nullable(),
});
export type Preparation = z.infer<typeof Preparation>;
