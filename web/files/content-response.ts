import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { type FileKey, plainRange } from './chunks.ts';
import { extensionOf, isShown, typeOf } from './file-type.ts';
import type { FileStore } from './store.ts';

/** A stored file for a permitted reader. */
export interface ReadableFile {
  readonly file: FileKey;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly blob: string;
}
/** No uploaded content runs here: it is shown without scripts, forms, frames and origin. */
export const contentPolicy =
  "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";

/** The bytes asked for, of one range; undefined: all; null: there are none such. */
export function rangeIn(header: string | null, size: number): { readonly from: number; readonly to: number } | undefined | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return from < size && from < to ? { from, to } : null;
}

/** RFC 6266: a name that every browser takes, and the real one. */
export function disposition(how: 'attachment' | 'inline', name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%;]/g, '_');
  const exact = encodeURIComponent(name).replaceAll(/['()*!]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** The file, or the part of it that is asked for; to be saved, unless a preview is asked for and it is a PDF or a picture. */
export async function contentResponse(store: FileStore, content: ReadableFile, request: Request): Promise<Response> {
  const { file, name, size, sha256, blob } = content;
  const { headers: given, url } = request;
  const etag = `"${sha256}"`;
  const ifRange = given.get('if-range');
  const range = ifRange !== null && ifRange !== etag ? undefined : rangeIn(given.get('range'), size);
  const wantsPreview = new URL(url).searchParams.get('view') === '1';
  const headers = {
    'content-type': typeOf[extensionOf(name) ?? 'zip'],
    'content-disposition': disposition(wantsPreview && isShown(name) ? 'inline' : 'attachment', name),
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'accept-ranges': 'bytes',
    etag,
  };
  if (range === null) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const { from, to } = range ?? { from: 0, to: size };
  const bytes = plainRange(file, size, (at, length) => store.read(blob, at, length), from, to);
  return new Response(request.method === 'HEAD' ? null : await begun(range ? bytes : unaltered(bytes, sha256)), {
    status: range ? 206 : 200,
    headers: { ...headers, 'content-length': `${to - from}`, ...(range ? { 'content-range': `bytes ${from}-${to - 1}/${size}` } : {}) },
  });
}

/** Its first part is there before anything is answered: of a store that is away nothing is promised. */
async function begun(parts: AsyncIterable<Buffer>): Promise<ReadableStream> {
  const stream = Readable.from(parts, { objectMode: false });
  await once(stream, 'readable');
  return Readable.toWeb(stream) as ReadableStream;
}

/** All of a stored file, as it was uploaded. */
export const wholeContent = (store: FileStore, { file, size, blob, sha256 }: ReadableFile): AsyncGenerator<Buffer> =>
  unaltered(
    plainRange(file, size, (at, length) => store.read(blob, at, length), 0, size),
    sha256,
  );

/** Breaks off before the end where the whole is not what was uploaded. */
async function* unaltered(content: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  for await (const part of content) {
    hash.update(part);
    if (last) yield last;
    last = part;
  }
  if (hash.digest('hex') !== sha256) throw new Error('a stored file is not the one that was uploaded');
  if (last) yield last;
}
