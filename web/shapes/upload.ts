import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';

export const uploadFaults = [
  'type',
  'content',
  'tooLarge',
  'empty',
  'name',
  'tooMany',
  'broken',
  'bomb',
  'nested',
  'active',
  'encrypted',
  'path',
  'infected',
  'notScanned',
  'damaged',
] as const;
export type UploadFault = (typeof uploadFaults)[number];

/** A file that its uploader may put into the form. */
export const Upload = z.object({
  id: Shown,
  field: Shown,
  name: Shown,
  size: z.number(),
  /** How much of it has come. */
  offset: z.number(),
  state: z.enum(['receiving', 'scanning', 'clean', 'refused']),
  why: z.enum(uploadFaults).nullable(),
  /** Once all of it has come. */
  sha256: Shown.nullable(),
});
export type Upload = z.infer<typeof Upload>;
