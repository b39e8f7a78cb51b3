import { createHash } from 'node:crypto';
import { boundaryIn, MalformedForm, partsOfForm, TooLargeForm } from '#web/files/multipart.ts';
import { readZip } from '#web/files/zip-contents.ts';
import { isModest } from '#web/shapes/modest.ts';
import { formsEntry, PackageFile } from '#web/shapes/package.ts';
import { mostFiles } from '#workflows/engine/file-limits.ts';
import { largestFileBytes } from '#workflows/engine/files.ts';
import { longestName } from './bounded-form.ts';

/** A proposal with its student plan has at most some 400 KB of JSON. */
const largestForms = 1024 * 1024;
/** Twenty files of 100 MB and their forms. What is behind the forms is hashed, never kept. */
const largestBody = 2_200_000_000;
/** The forms, and the files of up to ten of their fields: an entry costs 30 bytes to send, and memory here. */
const mostEntries = 1 + 10 * mostFiles;

/** A file beside the forms, as it came. */
export interface BroughtFile {
  readonly name: string;
  readonly sha256: string;
}
interface Posted {
  /** Undefined: no package file. */
  readonly file: PackageFile | undefined;
  readonly replaces: boolean;
  /** Those of the archive; empty with the forms alone. */
  readonly brought: readonly BroughtFile[];
}
/** The posted form with the one file, an archive or the forms alone. To be called when it is known that the sender may post here at all. */
export async function readPackage(request: Request): Promise<Posted | 'TOO_LARGE'> {
  const boundary = boundaryIn(request.headers);
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  const nothing: Posted = { file: undefined, replaces: false, brought: [] };
  let posted = nothing;
  let files = 0;
  if (!boundary || !body) return posted;
  try {
    for await (const part of partsOfForm(body, boundary, largestBody)) {
      if (part.fileName !== undefined) files += 1;
      // the page sends one file: a second one is refused unread, because each costs time to check
      if (files > 1 || part.name.length > longestName) return nothing;
      if (part.fileName !== undefined) posted = { ...posted, ...(await packageIn(part.data)) };
      else if (part.name === 'replace') posted = { ...posted, replaces: true };
    }
  } catch (error) {
    if (error instanceof TooLargeForm) return 'TOO_LARGE';
    if (!(error instanceof MalformedForm)) throw error;
  }
  return posted;
}

class TooMuch extends Error {}
/** A sink that keeps no more than this. */
function bounded(most: number, take: (piece: Buffer) => void) {
  let length = 0;
  return (piece: Buffer) => {
    length += piece.length;
    if (length > most) throw new TooMuch();
    take(piece);
  };
}

/** The forms: the file itself, or the first entry of the archive, and the hashes of the files behind them. */
async function packageIn(data: AsyncIterable<Buffer>): Promise<Pick<Posted, 'file' | 'brought'>> {
  const stream = data[Symbol.asyncIterator]();
  const first = await stream.next();
  const whole = (async function* () {
    if (!first.done) yield first.value;
    for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value;
  })();
  const isArchive = !first.done && first.value.subarray(0, 2).toString('latin1') === 'PK';
  const pieces: Buffer[] = [];
  const forms = bounded(largestForms, (piece) => pieces.push(Buffer.from(piece)));
  const hashes: { name: string; hash: ReturnType<typeof createHash> }[] = [];
  // a few bytes can unfold to a thousand times as many, in each entry once more
  const unfolded = bounded(largestBody, () => undefined);
  let entries = 0;
  let [isRead, isTooMuch] = [true, false];
  try {
    if (!isArchive) for await (const piece of whole) forms(piece);
    else
      isRead = await readZip(whole, (path) => {
        entries += 1;
        if (entries > mostEntries) throw new TooMuch();
        if (entries === 1) return path === formsEntry ? forms : refuse;
        const hash = createHash('sha256');
        hashes.push({ name: path.slice(path.lastIndexOf('/') + 1), hash });
        return bounded(largestFileBytes, (piece) => {
          unfolded(piece);
          hash.update(piece);
        });
      });
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    isTooMuch = true;
  }
  // the rest is read, so that the browser hears the answer
  for (let next = await stream.next(); !next.done; next = await stream.next());
  // cut or broken within the forms there is no second entry; one with more than a package holds is none
  const hasForms = !isTooMuch && (isRead || (isArchive && entries > 1));
  const brought = hashes.map(({ name, hash }) => ({ name, sha256: hash.digest('hex') }));
  return { file: hasForms ? formsOf(Buffer.concat(pieces).toString('utf8')) : undefined, brought };
}
function refuse(): void {
  throw new TooMuch();
}

function formsOf(text: string): PackageFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isModest(read) ? PackageFile.safeParse(read).data : undefined;
  } catch {
    return undefined;
  }
}
