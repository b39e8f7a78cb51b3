import { createInflateRaw } from 'node:zlib';
import type { Extension } from './file-type.ts';

/** A content, read at any place. */
export interface Content {
  readonly size: number;
  read(from: number, to: number): AsyncIterable<Buffer>;
}
export type ArchiveFault = 'broken' | 'bomb' | 'nested' | 'active' | 'encrypted' | 'path';
interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const mostEntries = 10_000;
const longestDirectory = 4 * 1024 ** 2;
const mostUnpacked = 1024 ** 3;
/** Office files reach 50 in long tables; a bomb begins at 1000. */
const mostRatio = 200;
const smallUnpacked = 10 * 1024 ** 2;
const archives = /\.(zip|7z|rar|gz|tgz|bz2|xz|zst|tar|jar|iso|cab)$/i;
const programs = /\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|apk|sh)$/i;

/**
 * Faults of an archive, before anybody unpacks it: more than it may come to, archives within, programs, ways out of the
 * folder, entities in office texts. Every entry is unpacked once, in pieces, because what it says of itself may be false.
 */
export async function faultOfArchive(content: Content, extension: Extension): Promise<ArchiveFault | undefined> {
  const entries = await entriesOf(content);
  if (!entries) return 'broken';
  if (entries === 'bomb') return 'bomb';
  const names = new Set(entries.map(({ name }) => name));
  if (extension === 'docx' && !(names.has('[Content_Types].xml') && names.has('word/document.xml'))) return 'broken';
  if (extension === 'xlsx' && !(names.has('[Content_Types].xml') && names.has('xl/workbook.xml'))) return 'broken';
  const isOffice = extension !== 'zip';
  for (const { name, flags } of entries) {
    if ((flags & 1) !== 0) return 'encrypted';
    if (/^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)|\0/.test(name)) return 'path';
    if (!isOffice && archives.test(name)) return 'nested';
    if (programs.test(name) || /vbaProject\.bin$/i.test(name)) return 'active';
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > mostUnpacked || (total > smallUnpacked && total > mostRatio * content.size)) return 'bomb';
  // entries that share bytes unpack to more than they say
  const places = entries.toSorted((a, b) => a.at - b.at);
  if (places.some(({ at, packed }, n) => at + 30 + packed > (places[n + 1]?.at ?? content.size))) return 'bomb';
  for (const entry of entries) {
    const fault = await faultOfEntry(content, entry, isOffice);
    if (fault) return fault;
  }
  return undefined;
}

async function faultOfEntry(content: Content, entry: Entry, isOffice: boolean): Promise<ArchiveFault | undefined> {
  const header = await bytes(content, entry.at, entry.at + 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return 'broken';
  const from = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (from + entry.packed > content.size) return 'broken';
  const isXml = isOffice && /\.(xml|rels|vml)$/i.test(entry.name);
  let [count, tail, isFirst]: [number, string, boolean] = [0, '', true];
  try {
    for await (const part of unpacked(content.read(from, from + entry.packed), entry.method)) {
      count += part.length;
      if (count > entry.size) return 'bomb';
      if (isFirst && isProgram(part)) return 'active';
      isFirst = false;
      if (!isXml) continue;
      const text = tail + part.toString('latin1').replaceAll('\0', '');
      if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'active';
      tail = text.slice(-10);
    }
  } catch {
    return 'broken';
  }
  return count === entry.size ? undefined : 'broken';
}
const isProgram = (head: Buffer) => head.subarray(0, 2).equals(Buffer.from('MZ')) || head.subarray(0, 4).equals(Buffer.from('\x7fELF'));

async function* unpacked(packed: AsyncIterable<Buffer>, method: number): AsyncGenerator<Buffer> {
  if (method === 0) return yield* packed;
  if (method !== 8) throw new Error('an unknown way of packing');
  const inflate = createInflateRaw();
  const feeding = (async () => {
    for await (const part of packed)
      if (!inflate.write(part)) await new Promise((resolve) => inflate.once('drain', resolve).once('close', resolve));
    inflate.end();
  })().catch((error: Error) => inflate.destroy(error));
  try {
    for await (const part of inflate) yield part as Buffer;
  } finally {
    inflate.destroy();
    await feeding;
  }
}

/** The directory at the end; undefined where there is none that can be read. */
async function entriesOf(content: Content): Promise<readonly Entry[] | 'bomb' | undefined> {
  const from = Math.max(0, content.size - 65_557);
  const end = await bytes(content, from, content.size);
  const at = end.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > end.length) return undefined;
  const [count, length, start] = [end.readUInt16LE(at + 10), end.readUInt32LE(at + 12), end.readUInt32LE(at + 16)];
  // 65,535 and 4 GiB announce the long form, which nothing of the size that is taken needs
  if (count > mostEntries || length > longestDirectory) return 'bomb';
  if (start + length > content.size) return undefined;
  const directory = await bytes(content, start, start + length);
  const entries: Entry[] = [];
  let place = 0;
  for (let n = 0; n < count; n += 1) {
    if (place + 46 > directory.length || directory.readUInt32LE(place) !== 0x02014b50) return undefined;
    const nameLength = directory.readUInt16LE(place + 28);
    entries.push({
      name: directory.toString('utf8', place + 46, place + 46 + nameLength),
      flags: directory.readUInt16LE(place + 8),
      method: directory.readUInt16LE(place + 10),
      packed: directory.readUInt32LE(place + 20),
      size: directory.readUInt32LE(place + 24),
      at: directory.readUInt32LE(place + 42),
    });
    place += 46 + nameLength + directory.readUInt16LE(place + 30) + directory.readUInt16LE(place + 32);
  }
  return entries;
}

async function bytes(content: Content, from: number, to: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content.read(from, to)) parts.push(part);
  return Buffer.concat(parts);
}
