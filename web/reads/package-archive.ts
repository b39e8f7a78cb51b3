import { filesOfParts } from '#web/documents/files-of-parts.ts';
import { wholeContent } from '#web/files/content-response.ts';
import { filesWithKeys } from '#web/files/ready.ts';
import { distinctPaths, type PackEntry, pathPart } from '#web/papers/pack/zip-stream.ts';
import { formsEntry, type PackageCopy } from '#web/shapes/package.ts';
import type { ProjectContext } from './context.ts';

async function* bytes(content: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content, 'utf8');
}

/**
 * All of what is sealed, for the organisation alone: the forms as the file that fills them again, then each file that they name.
 * The forms come first, so that they are found without the files behind them.
 */
export async function* packageArchive({ services, project }: ProjectContext, { file, parts }: PackageCopy): AsyncGenerator<PackEntry> {
  const at = new Date();
  yield { path: formsEntry, at, isPacked: false, content: bytes(`${JSON.stringify(file, null, 2)}\n`) };
  const distinct = distinctPaths();
  const ids = filesOfParts(parts).map(({ id }) => id);
  for (const named of await filesWithKeys(services, project.caseId, ids)) {
    const content = wholeContent(services.files.store, named);
    yield { path: distinct(`files/${pathPart(named.name)}`), at, isPacked: true, content };
  }
}
