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

/** A name as one part of a path: no folder, no way out of one, not hidden, not endless. */
export function pathPart(name: string): string {
  const plain = name.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  return [...plain].slice(0, 120).join('') || '_';
}
/** Paths that differ for every file. */
export function distinctPaths(): (path: string) => string {
  const used = new Map<string, number>();
  return (path) => {
    const key = path.toLowerCase();
    const count = used.get(key) ?? 0;
    used.set(key, count + 1);
    if (count === 0) return path;
    const dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? `${path.slice(0, dot)} (${count + 1})${path.slice(dot)}` : `${path} (${count + 1})`;
  };
}
