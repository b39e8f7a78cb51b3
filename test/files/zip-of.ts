import { deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
  /** What the directory says, where it is not so. */
  readonly saidSize?: number;
  readonly flags?: number;
  /** Another entry's place: entries that share bytes. */
  readonly sharedWith?: number;
}

/** A ZIP as a program makes it, or as an attacker does. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const places: number[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, saidSize = content.length, flags = 0, sharedWith } of entries) {
    const packed = deflateRawSync(content);
    const file = Buffer.from(name, 'utf8');
    const place = sharedWith === undefined ? at : (places[sharedWith] ?? 0);
    places.push(place);
    if (sharedWith === undefined) {
      const head = Buffer.alloc(30);
      head.writeUInt32LE(0x04034b50, 0);
      head.writeUInt16LE(8, 8);
      head.writeUInt16LE(file.length, 26);
      parts.push(head, file, packed);
      at += 30 + file.length + packed.length;
    }
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(flags, 8);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(saidSize, 24);
    row.writeUInt16LE(file.length, 28);
    row.writeUInt32LE(place, 42);
    directory.push(row, file);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
