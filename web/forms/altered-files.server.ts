import { filesOfParts } from '#web/documents/files-of-parts.ts';
import { partsOf } from '#web/documents/parts-of.ts';
import type { PackageFile } from '#web/shapes/package.ts';
import type { BroughtFile } from './read-package.server.ts';

/** Names of files in the archive with a content that was not sealed. They are not taken: the form keeps the file that was. */
export function alteredAmong({ step, outcome, parts }: PackageFile, brought: readonly BroughtFile[]): string[] {
  const sealed = new Set(filesOfParts(partsOf(step, outcome, { parts })).map(({ sha256 }) => sha256));
  return [...new Set(brought.filter(({ sha256 }) => !sealed.has(sha256)).map(({ name }) => name))];
}
