import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file of a pack, read when its turn comes. */
export interface PackEntry {
  readonly path: string;
  readonly at: Date;
  /** Compressed already: kept as it is. */
  readonly isPacked: boolean;
  readonly content: AsyncIterable<Uint8Array>;
}

/** A ZIP as it is made: no more of it is in memory than what has just been read. */
export async function* zipOf(entries: AsyncIterable<PackEntry>): AsyncGenerator<Uint8Array> {
  let made: Uint8Array[] = [];
  let broken: Error | null = null;
  const zip = new Zip((error, part) => {
    broken ??= error;
    if (part?.length) made.push(part);
  });
  const taken = () => {
    if (broken) throw broken;
    const parts = made;
    made = [];
    return parts;
  };
  for await (const { path, at, isPacked, content } of entries) {
    const file = isPacked ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    file.mtime = at;
    zip.add(file);
    for await (const piece of content) {
      file.push(piece, false);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

const longestPart = 120;
/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const endingOf = (name: string) => /\.[^./]{1,10}$/.exec(name)?.[0] ?? '';

/** A name as one part of a path: no folder, no way out of one, not hidden, not endless, with its ending. */
export function pathPart(name: string): string {
  const plain = name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = endingOf(plain);
  const base = Array.from(plain.slice(0, plain.length - ending.length));
  const kept = base.slice(0, longestPart - ending.length).join('') + ending;
  return kept === '' ? '_' : reserved.test(kept) ? `_${kept}` : kept;
}
/** Paths that differ for every file, also where a folder does not tell capitals from small letters. */
export function distinctPaths(): (path: string) => string {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const keyOf = (path: string) => path.normalize('NFC').toLowerCase();
  return (path) => {
    const ending = endingOf(path);
    let count = counts.get(keyOf(path)) ?? 1;
    let own = path;
    for (; used.has(keyOf(own)); count += 1) own = `${path.slice(0, path.length - ending.length)} (${count + 1})${ending}`;
    counts.set(keyOf(path), count);
    used.add(keyOf(own));
    return own;
  };
}
