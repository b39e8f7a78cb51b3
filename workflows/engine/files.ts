import { z } from 'zod';
import { Sha256 } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { keptLine } from './carried.ts';
import { largestFileBytes, longestFileName, mostFiles, usualFileBytes } from './file-limits.ts';

export { largestFileBytes, longestFileName } from './file-limits.ts';

export const FileId = pattern(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** A file as a form names it. The name stays in the document; the workflow carries the rest. */
export const FileRef = z.strictObject({
  id: FileId,
  sha256: Sha256,
  size: z.int().min(1).max(largestFileBytes),
  name: keptLine(1, longestFileName),
});
export type FileRef = z.output<typeof FileRef>;

export interface FilesAsked {
  readonly mostBytes: number;
}
const asked = new WeakMap<z.ZodType, FilesAsked>();
/** What a field of files asks; undefined: it is none. */
export const filesAsked = (schema: z.ZodType): FilesAsked | undefined => asked.get(schema);

/** A field of files that must be there. */
export function files({ min = 1, max = mostFiles, mostBytes = usualFileBytes } = {}) {
  const list = z.array(FileRef).min(min).max(max);
  asked.set(list, { mostBytes });
  return list;
}
/** A field of files that may be left out. */
export const optionalFiles = (most: { readonly max?: number; readonly mostBytes?: number } = {}) => files({ ...most, min: 0 }).optional();
