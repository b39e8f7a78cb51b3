import { createInflateRaw } from 'node:zlib';

/** Takes the content of one entry, piece by piece; throws where it is too much. */
export type Sink = (piece: Buffer) => void;

const entryMark = 0x04034b50;
const descriptor = Buffer.from([0x50, 0x4b, 0x07, 0x08]);
const lengthOfDescriptor = 16;

/** The bytes of a stream, of which some can be given back. */
class Pieces {
  #held: Buffer = Buffer.alloc(0);
  readonly #stream: AsyncIterator<Buffer>;
  constructor(data: AsyncIterable<Buffer>) {
    this.#stream = data[Symbol.asyncIterator]();
  }
  async next(): Promise<Buffer | undefined> {
    if (this.#held.length > 0) return this.take(this.#held.length);
    const { value, done } = await this.#stream.next();
    return done ? undefined : value;
  }
  giveBack(piece: Buffer): void {
    this.#held = Buffer.concat([piece, this.#held]);
  }
  /** So many bytes, or undefined where the stream ends before. */
  async exactly(count: number): Promise<Buffer | undefined> {
    while (this.#held.length < count) {
      const { value, done } = await this.#stream.next();
      if (done) return undefined;
      this.#held = Buffer.concat([this.#held, value]);
    }
    return this.take(count);
  }
  take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }
}

/**
 * Reads an archive in the order of its entries while it comes, without its directory, holding one piece at a time. `visit` gives a sink for
 * each path. Ends where no further entry can be found; true: all entries were whole.
 */
export async function readZip(data: AsyncIterable<Buffer>, visit: (path: string) => Sink): Promise<boolean> {
  const pieces = new Pieces(data);
  for (;;) {
    const head = await pieces.exactly(30);
    if (!head || head.readUInt32LE(0) !== entryMark) return head !== undefined;
    const [flags, method, packed] = [head.readUInt16LE(6), head.readUInt16LE(8), head.readUInt32LE(18)];
    const path = await pieces.exactly(head.readUInt16LE(26));
    if (!path || !(await pieces.exactly(head.readUInt16LE(28)))) return false;
    const isOpenEnded = (flags & 8) !== 0;
    const sink = visit(path.toString('utf8'));
    if (method === 0) {
      if (!(await (isOpenEnded ? storedUpToDescriptor(pieces, sink) : stored(pieces, packed, sink)))) return false;
    } else if (method === 8) {
      if (!(await unfolded(pieces, sink))) return false;
      if (isOpenEnded && !(await pieces.exactly(lengthOfDescriptor))) return false;
    } else return false;
  }
}

async function stored(pieces: Pieces, length: number, sink: Sink): Promise<boolean> {
  for (let left = length; left > 0; ) {
    const piece = await pieces.next();
    if (!piece) return false;
    if (piece.length > left) pieces.giveBack(piece.subarray(left));
    sink(piece.subarray(0, left));
    left -= Math.min(left, piece.length);
  }
  return true;
}

/** The end is the mark behind which the length stands that has been read: an archive within the content has marks of its own. */
async function storedUpToDescriptor(pieces: Pieces, sink: Sink): Promise<boolean> {
  let [read, from] = [0, 0];
  let held: Buffer = Buffer.alloc(0);
  for (;;) {
    const at = held.indexOf(descriptor, from);
    if (at >= 0 && held.length >= at + lengthOfDescriptor) {
      if (held.readUInt32LE(at + 8) !== read + at) {
        from = at + 1;
        continue;
      }
      sink(held.subarray(0, at));
      pieces.giveBack(held.subarray(at + lengthOfDescriptor));
      return true;
    }
    const sure = at >= 0 ? at : Math.max(0, held.length - lengthOfDescriptor);
    if (sure > 0) sink(held.subarray(0, sure));
    read += sure;
    from = Math.max(0, from - sure);
    const piece = await pieces.next();
    if (!piece) return false;
    held = Buffer.concat([held.subarray(sure), piece]);
  }
}

async function unfolded(pieces: Pieces, sink: Sink): Promise<boolean> {
  const inflate = createInflateRaw();
  let failed: Error | undefined;
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    inflate.on('data', (part: Buffer) => {
      try {
        sink(part);
      } catch (error) {
        failed = error instanceof Error ? error : new Error('the content was not taken', { cause: error });
        inflate.destroy();
      }
    });
    for (const end of ['end', 'error', 'close'])
      inflate.on(end, () => {
        isOver = true;
        resolve();
      });
  });
  let isBroken = false;
  inflate.on('error', () => (isBroken = true));
  for (let fed = 0; !isOver; ) {
    const piece = await pieces.next();
    if (!piece) break;
    await Promise.race([new Promise<void>((resolve) => inflate.write(piece, () => resolve())), over]);
    const taken = inflate.bytesWritten - fed;
    fed += piece.length;
    if (isOver && taken < piece.length) pieces.giveBack(piece.subarray(taken));
  }
  const isWhole = isOver && !isBroken && !failed;
  inflate.destroy();
  if (failed) throw failed as Error;
  return isWhole;
}
