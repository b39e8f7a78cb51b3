import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * How content is kept, wherever it lies: pieces of 64 KiB, each AES-256-GCM as nonce (12), tag (16), ciphertext. Each knows file and
 * place, so that none can be moved; any range can be read, and an upload goes on behind the last whole piece.
 */
export const pieceBytes = 65_536;
const addedBytes = 28;
export const storedPieceBytes = pieceBytes + addedBytes;
/** Of a content of this size. */
export const storedBytes = (size: number) => size + addedBytes * Math.ceil(size / pieceBytes);
/** How much of a content whole pieces of so many stored bytes hold. */
export const wholeBytes = (stored: number) => Math.floor(stored / storedPieceBytes) * pieceBytes;

export interface FileKey {
  readonly id: string;
  readonly key: Buffer;
}
const about = ({ id }: FileKey, n: number) => Buffer.from(`${id} ${n}`, 'utf8');

export function sealPiece(plain: Uint8Array, file: FileKey, n: number): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', file.key, iv).setAAD(about(file, n));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}
/** Throws where a single bit, the place or the file is another. */
export function openPiece(stored: Uint8Array, file: FileKey, n: number): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', file.key, stored.subarray(0, 12))
    .setAAD(about(file, n))
    .setAuthTag(stored.subarray(12, addedBytes));
  return Buffer.concat([decipher.update(stored.subarray(addedBytes)), decipher.final()]);
}

/** A stream cut into pieces of one size, the last one shorter. A stream that breaks gives its whole pieces, then throws. */
export async function* cut(stream: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    let at = 0;
    while (length + part.length - at >= size) {
      const end = at + size - length;
      yield Buffer.concat([...held, part.subarray(at, end)]);
      [held, length, at] = [[], 0, end];
    }
    if (at < part.length) {
      // a copy: the stream may use its buffer again
      held.push(Uint8Array.prototype.slice.call(part, at));
      length += part.length - at;
    }
  }
  if (length > 0) yield Buffer.concat(held);
}

/** Where stored content is read from. */
export type ReadStored = (from: number, length: number) => AsyncIterable<Uint8Array>;

/** The content from one byte up to another (excluded), piece by piece. */
export async function* plainRange(file: FileKey, size: number, read: ReadStored, from = 0, to = size): AsyncGenerator<Buffer> {
  if (from >= to) return;
  const first = Math.floor(from / pieceBytes);
  const start = first * storedPieceBytes;
  const last = Math.floor((to - 1) / pieceBytes);
  const end = Math.min((last + 1) * storedPieceBytes, storedBytes(size));
  let n = first;
  for await (const stored of cut(read(start, end - start), storedPieceBytes)) {
    const plain = openPiece(stored, file, n);
    const at = n * pieceBytes;
    yield plain.subarray(Math.max(0, from - at), Math.max(0, to - at));
    n += 1;
  }
  if (n <= last) throw new Error(`the content of file ${file.id} is cut off`);
}
