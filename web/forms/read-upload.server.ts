import { type AppLoadContext, data } from '@remix-run/node';
import type { ErrorData } from '#web/errors/failure.ts';
import { boundaryIn, MalformedForm, partsOfForm, TooLargeForm } from '#web/files/multipart.ts';
import { fileToken } from '#web/shapes/files-in.ts';
import { largestFileBytes, mebibyte, mostFiles } from '#workflows/engine/file-limits.ts';
import { longestName } from './bounded-form.ts';

/** An input for files is called by its field: `_filefundingProof`. */
export const fileInput = /^_file([A-Za-z]{1,24})$/;

/** Whether a form brings files: only the button for them says so, and only to where nothing else is done. */
export const bringsFiles = (request: Request) =>
  new URL(request.url).searchParams.get('files') === '1' && boundaryIn(request.headers) !== undefined;

/** All files of a form, with the heads of its parts. */
const largestFiles = mostFiles * largestFileBytes + mebibyte;

const refuse = () => data({ reason: 'BAD_REQUEST' }, { status: 400 });
const tooLarge = () => data({ reason: 'PAYLOAD_TOO_LARGE' }, { status: 413 });

/**
 * A form with files, read as it comes: its fields into memory, up to what a form may have, each file straight into the store. What has
 * been taken is named in its field; of what has not, the first reason is answered. To be called when it is known that the sender may draft here.
 */
export async function readUploadForm(
  context: AppLoadContext,
  { caseId, key }: { readonly caseId: string; readonly key: string },
  request: Request,
  { most, bytes }: { readonly most: number; readonly bytes: number },
): Promise<{ readonly form: FormData; readonly refused: ErrorData | undefined }> {
  const form = new FormData();
  let [count, length, files]: [number, number, number] = [0, 0, 0];
  let refused: ErrorData | undefined;
  // files go to the person that the form was made for, or nowhere
  const isOwn = context.actingAs !== '' && new URL(request.url).searchParams.get('for') === context.actingAs;
  const body = request.body as unknown as AsyncIterable<Uint8Array> | null;
  if (!body) throw refuse();
  try {
    for await (const part of partsOfForm(body, boundaryIn(request.headers) ?? '', largestFiles + bytes)) {
      const field = fileInput.exec(part.name)?.[1];
      if (part.fileName !== undefined && field !== undefined) {
        if (part.fileName === '' || !isOwn) continue;
        files += 1;
        if (files > mostFiles) throw refuse();
        const taken = await context.receive(caseId, key, field, { name: part.fileName, body: part.data });
        if ('refused' in taken) refused ??= taken.refused;
        else if (taken.sha256 !== null && taken.state !== 'refused')
          form.append(field, fileToken({ ...taken, sha256: taken.sha256, name: taken.name as never }));
        else refused ??= { reason: 'FILE_REFUSED', details: { why: taken.why ?? '', name: taken.name, limit: 0 } };
        continue;
      }
      count += 1;
      const text: Buffer[] = [];
      for await (const piece of part.data) {
        length += piece.length;
        if (length > bytes) throw tooLarge();
        text.push(piece);
      }
      if (count > most || part.name.length > longestName || part.fileName !== undefined) throw refuse();
      form.append(part.name, Buffer.concat(text).toString('utf8'));
    }
  } catch (error) {
    if (error instanceof TooLargeForm) throw tooLarge();
    throw error instanceof MalformedForm ? refuse() : error;
  }
  return { form, refused };
}
