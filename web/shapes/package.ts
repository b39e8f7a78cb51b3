import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Name, Shown } from '#workflows/domain/text.ts';
import { FileId } from '#workflows/engine/files.ts';
import { FormValues } from './common.ts';
import { DocumentPart, NamedIds, SavedDraft } from './step.ts';

/** The place of the forms in the archive that an organisation takes with it: the first. */
export const formsEntry = 'package.json';

/**
 * The organisation's own copy of what it seals. The portal keeps none after the sealing, so only from this file can the
 * forms be filled in again. It holds the forms as they were recorded; the hash of the seal can be computed from them.
 */
export const PackageFile = z.strictObject({
  format: z.literal('tida-package/1'),
  case: Id,
  step: Name,
  outcome: Name,
  parts: z.record(Name, FormValues),
  /** The keys of the files that the forms name, by their ids; the archive holds the files beside the forms, the store holds them encrypted. */
  files: z.record(FileId, z.base64()).optional(),
});
export type PackageFile = z.infer<typeof PackageFile>;

/** The package before its sealing: for reading, and as the file for the organisation. */
export const PackageCopy = z.object({
  number: Shown,
  parts: z.array(DocumentPart),
  names: NamedIds,
  file: PackageFile,
});
export type PackageCopy = z.infer<typeof PackageCopy>;

/** The draft made from a package, and what of it came along. */
export const FilledDraft = SavedDraft.extend({
  fieldCount: z.number(),
  fileCount: z.number(),
  /** Files that the forms name and the platform has no more. */
  missingFiles: z.array(Shown),
});
export type FilledDraft = z.infer<typeof FilledDraft>;
