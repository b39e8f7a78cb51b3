import { data } from '@remix-run/node';
import { longestName } from './bounded-form.ts';

/** Pages other than forms of steps post a few fields each. */
const small = { most: 120, bytes: 64 * 1024 };
const kinds = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;
const refuse = () => data({ reason: 'BAD_REQUEST' }, { status: 400 });

/**
 * The fields of a posted form, counted before they are taken apart. A body that is no form, holds a file or has more fields or longer
 * names than any page of ours is answered 400. To be called when it is known that the sender may post here at all.
 */
export async function readForm(request: Request, { most, bytes } = small): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!kinds.test(type)) throw refuse();
  const body = await bodyUpTo(request, bytes);
  if (hasMoreThan(most + 2, body, type)) throw refuse();
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  if (!form) throw refuse();
  let count = 0;
  for (const [name, value] of form) {
    count += 1;
    if (count > most || name.length > longestName || typeof value !== 'string') throw refuse();
  }
  return form;
}

/** Counted as it comes: of a body that is too large no more is kept. */
async function bodyUpTo(request: Request, bytes: number): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > bytes) throw data({ reason: 'PAYLOAD_TOO_LARGE' }, { status: 413 });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** By what parts the fields; counted no further than that, because a megabyte of separators takes half a second. */
function hasMoreThan(most: number, body: Buffer, type: string): boolean {
  const separator = /multipart/i.test(type) ? `--${/boundary="?([^";]+)/i.exec(type)?.[1] ?? '-'}` : '&';
  let count = 1;
  for (let at = body.indexOf(separator); at >= 0 && count <= most; at = body.indexOf(separator, at + separator.length)) count += 1;
  return count > most;
}

/** One text of it, cut to a length that its field can have. */
export const textOf = (form: FormData, name: string, longest: number): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, longest) : '';
};
