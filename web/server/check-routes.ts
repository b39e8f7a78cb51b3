import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { boundaryIn, MalformedForm, partsOfForm, TooLargeForm } from '#web/files/multipart.ts';
import { mayCheck } from '#web/reads/check-paper.ts';
import { mebibyte } from '#workflows/engine/file-limits.ts';
import { answered } from './answered.ts';
import type { FileBound } from './file-routes.ts';

/** Of a file that is checked without scripts; with them the browser hashes it, and nothing is sent. */
const largestChecked = 20 * mebibyte;
/** With the heads of its parts. */
const largestForm = largestChecked + mebibyte;
export const checkPath = '/check/file';

/** A file is hashed as it comes and kept nowhere; the answer leads to the page about this hash. */
export const checkRoutes = new Hono<FileBound>().post(checkPath, (c) =>
  answered(async () => {
    const { services, address } = await c.var.call;
    // before the body is read
    await mayCheck({ services, address });
    if (Number(c.req.header('content-length') ?? 0) > largestForm) return leadTo('problem=size');
    try {
      const sha256 = await hashOfFile(c);
      return leadTo(sha256 === undefined ? 'problem=file' : `sha256=${sha256}`);
    } catch (error) {
      if (error instanceof TooLargeForm) return leadTo('problem=size');
      if (error instanceof MalformedForm) return leadTo('problem=file');
      throw error;
    }
  }),
);
const leadTo = (search: string) => new Response(null, { status: 303, headers: { location: `/check?${search}` } });

/** Of the first file of the form; undefined: there is none. */
async function hashOfFile(c: Context<FileBound>): Promise<string | undefined> {
  const boundary = boundaryIn(c.req.raw.headers);
  const body = c.req.raw.body as unknown as AsyncIterable<Uint8Array> | null;
  if (!boundary || !body) return undefined;
  let found: string | undefined;
  let size = 0;
  for await (const part of partsOfForm(body, boundary, largestForm)) {
    const hash = createHash('sha256');
    for await (const piece of part.data) {
      size += piece.length;
      if (size > largestChecked) throw new TooLargeForm();
      hash.update(piece);
    }
    if (part.fileName && found === undefined) found = hash.digest('hex');
  }
  return found;
}
