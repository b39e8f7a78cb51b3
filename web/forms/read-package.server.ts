import { Unzip, UnzipInflate } from 'fflate';
import { boundaryIn, MalformedForm, partsOfForm } from '#web/files/multipart.ts';
import { isModest } from '#web/shapes/modest.ts';
import { formsEntry, PackageFile } from '#web/shapes/package.ts';
import { longestName } from './bounded-form.ts';

/** A proposal with its student plan has at most some 400 KB of JSON. */
const largestForms = 1024 * 1024;
/** Twenty files of 100 MB and their forms. What is behind the forms is passed over, never kept. */
const largestBody = 2_200_000_000;
/** A few bytes can unfold to a thousand times as many: so they are unfolded a few at a time. */
const sliceBytes = 4096;

interface Posted {
  /** Undefined: no package file. */
  readonly file: PackageFile | undefined;
  readonly replaces: boolean;
}
/** The posted form with the one file, an archive or the forms alone. To be called when it is known that the sender may post here at all. */
export async function readPackage(request: Request): Promise<Posted | 'TOO_LARGE'> {
  const boundary = boundaryIn(request.headers);
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  const nothing: Posted = { file: undefined, replaces: false };
  let posted = nothing;
  let files = 0;
  if (!boundary || !body) return posted;
  try {
    for await (const part of partsOfForm(notBeyond(body), boundary)) {
      if (part.fileName !== undefined) files += 1;
      // the page sends one file: a second one is refused unread, because each costs time to check
      if (files > 1 || part.name.length > longestName) return nothing;
      if (part.fileName !== undefined) posted = { ...posted, file: packageIn(await formsIn(part.data)) };
      else if (part.name === 'replace') posted = { ...posted, replaces: true };
    }
  } catch (error) {
    if (error instanceof TooLarge) return 'TOO_LARGE';
    if (!(error instanceof MalformedForm)) throw error;
  }
  return posted;
}

class TooLarge extends Error {}
async function* notBeyond(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > largestBody) throw new TooLarge();
    yield piece;
  }
}

/** The text of the forms: the file itself, or the first entry of the archive. Empty where there is none of a possible size. */
async function formsIn(data: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Uint8Array[] = [];
  let [length, read, isWhole]: [number, number, boolean] = [0, 0, false];
  const keep = (piece: Uint8Array) => {
    length += piece.length;
    if (length <= largestForms) pieces.push(piece);
  };
  let archive: Unzip | undefined;
  let isBroken = false;
  const unfold = (piece: Uint8Array) => {
    try {
      archive?.push(new Uint8Array(piece), false);
    } catch {
      isBroken = true; // packed in a way that no archive of ours is
    }
  };
  for await (const piece of data) {
    // the rest is read, so that the browser hears the answer
    if (isWhole || isBroken || length > largestForms || read > largestForms) continue;
    if (read === 0 && piece.subarray(0, 2).toString('latin1') === 'PK') archive = unfolding(keep, () => (isWhole = true));
    read += piece.length;
    if (!archive) keep(piece);
    for (let at = 0; archive && !isWhole && !isBroken && length <= largestForms && at < piece.length; at += sliceBytes)
      unfold(piece.subarray(at, at + sliceBytes));
  }
  return length > largestForms || (archive && !isWhole) ? '' : Buffer.concat(pieces).toString('utf8');
}

function unfolding(keep: (piece: Uint8Array) => void, isWhole: () => void): Unzip {
  const archive = new Unzip((entry) => {
    if (entry.name !== formsEntry) return;
    entry.ondata = (error, piece, final) => {
      // unfolded wrongly, it is no JSON either
      if (!error) keep(piece);
      if (final) isWhole();
    };
    entry.start();
  });
  archive.register(UnzipInflate);
  return archive;
}

function packageIn(text: string): PackageFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isModest(read) ? PackageFile.safeParse(read).data : undefined;
  } catch {
    return undefined;
  }
}
