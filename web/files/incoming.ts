import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cut, type FileKey, openPiece, pieceBytes, sealPiece, storedPieceBytes, wholeBytes } from './chunks.ts';

/** What has come of a file. */
export interface Received {
  readonly offset: number;
  /** Once all of it is there. */
  readonly whole?: { readonly sha256: string; readonly blob: string };
}
export class UploadError extends Error {
  override readonly name = 'UploadError';
  constructor(readonly reason: 'OFFSET' | 'BUSY' | 'TOO_LARGE' | 'DISK_FULL') {
    super(reason);
  }
}

/** The disk, or the part of it that is this user's, has no room left. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
/** With less, the next files are refused soon. */
const leastRoomBytes = 16 * 1024 ** 2;

/** Files on their way in, each in one local file of whole encrypted pieces until the last byte is there. */
export function incomingFolder(folder: string) {
  const busy = new Set<string>();
  const at = (id: string) => {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('no id of a file');
    return join(folder, id);
  };
  const offset = async (id: string) => wholeBytes((await stat(at(id)).catch(() => undefined))?.size ?? 0);

  /**
   * Writes on from `from`, which must be where it stands. A body that breaks off leaves its whole pieces; one that is longer than
   * `size` is refused from there on. A full disk leaves what was there before. `isWhole`: the file ends with its body.
   */
  async function append(file: FileKey, size: number, from: number, body: AsyncIterable<Uint8Array>, isWhole = false): Promise<Received> {
    const { id } = file;
    if (busy.has(id)) throw new UploadError('BUSY');
    busy.add(id);
    let handle: FileHandle | undefined;
    try {
      if ((await offset(id)) !== from) throw new UploadError('OFFSET');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      handle = await open(at(id), from === 0 ? 'w' : 'r+', 0o600);
      return await write(handle, { file, size, from, isWhole }, body);
    } catch (error) {
      throw isFull(error) ? new UploadError('DISK_FULL') : error;
    } finally {
      await handle?.close();
      busy.delete(id);
    }
  }

  async function write(
    handle: FileHandle,
    { file, size, from, isWhole }: { readonly file: FileKey; readonly size: number; readonly from: number; readonly isWhole: boolean },
    body: AsyncIterable<Uint8Array>,
  ): Promise<Received> {
    const [content, stored] = [createHash('sha256'), createHash('sha256')];
    let n = from / pieceBytes;
    if (from > 0) {
      await handle.truncate(n * storedPieceBytes);
      let there = 0;
      for await (const piece of cut(createReadStream(at(file.id)), storedPieceBytes)) {
        stored.update(piece);
        content.update(openPiece(piece, file, there));
        there += 1;
      }
    }
    let offset = from;
    let place = n * storedPieceBytes;
    for await (const plain of cut(body, pieceBytes)) {
      if (offset + plain.length > size) throw new UploadError('TOO_LARGE');
      // the rest of a request that has ended before the file does comes again
      if (!isWhole && plain.length < pieceBytes && offset + plain.length < size) break;
      const piece = sealPiece(plain, file, n);
      try {
        for (let done = 0; done < piece.length; ) done += (await handle.write(piece, done, piece.length - done, place + done)).bytesWritten;
      } catch (error) {
        await handle.truncate(place).catch(() => undefined);
        throw error;
      }
      content.update(plain);
      stored.update(piece);
      [n, place, offset] = [n + 1, place + piece.length, offset + plain.length];
    }
    return isWhole || offset === size ? { offset, whole: { sha256: content.digest('hex'), blob: stored.digest('hex') } } : { offset };
  }

  /** Whether files can be taken; before the first one the folder is not there yet. */
  async function hasRoom(): Promise<boolean> {
    const found = await statfs(folder).catch(() => statfs(dirname(folder)).catch(() => undefined));
    return found === undefined || found.bavail * found.bsize >= leastRoomBytes;
  }

  return {
    offset,
    append,
    hasRoom,
    path: at,
    read: (id: string) => (from: number, length: number) => createReadStream(at(id), { start: from, end: from + length - 1 }),
    remove: (id: string) => rm(at(id), { force: true }),
  };
}
export type Incoming = ReturnType<typeof incomingFolder>;
