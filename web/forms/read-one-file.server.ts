import { data } from '@remix-run/node';
import { boundaryIn, MalformedForm, partsOfForm, TooLargeForm } from '#web/files/multipart.ts';
import { mebibyte } from '#workflows/engine/file-limits.ts';
import { longestName } from './bounded-form.ts';

/** A form of a page with one small file: its fields, and the file as base64. To be called when it is known that the sender may post here. */
export async function readOneFile(request: Request, most: { readonly fields: number; readonly bytes: number }) {
  const boundary = boundaryIn(request.headers);
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  const refuse = () => data({ reason: 'BAD_REQUEST' }, { status: 400 });
  const tooLarge = () => data({ reason: 'PAYLOAD_TOO_LARGE' }, { status: 413 });
  if (!boundary || !body) throw refuse();
  const form = new FormData();
  let file: { name: string; content: string } | undefined;
  let [count, length] = [0, 0];
  try {
    for await (const part of partsOfForm(body, boundary, most.bytes + mebibyte)) {
      count += 1;
      if (count > most.fields || part.name.length > longestName) throw refuse();
      const pieces: Buffer[] = [];
      for await (const piece of part.data) {
        length += piece.length;
        if (length > most.bytes) throw tooLarge();
        pieces.push(piece);
      }
      const content = Buffer.concat(pieces);
      if (part.fileName === undefined) form.append(part.name, content.toString('utf8'));
      else if (part.fileName !== '' && !file) file = { name: part.fileName, content: content.toString('base64') };
    }
  } catch (error) {
    if (error instanceof TooLargeForm) throw tooLarge();
    throw error instanceof MalformedForm ? refuse() : error;
  }
  return { form, file };
}
