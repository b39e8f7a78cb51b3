import type { ErrorData } from '#web/errors/failure.ts';
import { errorDataOf, fail } from '#web/errors/failure.ts';
import { receiveWhole } from '#web/files/receive.ts';
import { shownUpload } from '#web/files/uploads.ts';
import type { Context } from '#web/reads/context.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { admitTo } from '#web/trpc/admit-to.ts';

/** A file that came with a page's form, without scripts. A refused file leaves the rest of the form as it is. */
export async function receiveFile(
  call: Context,
  { caseId, key, field }: { readonly caseId: string; readonly key: string; readonly field: string },
  file: { readonly name: string; readonly body: AsyncIterable<Uint8Array> },
): Promise<Upload | { readonly refused: ErrorData }> {
  try {
    const project = await admitTo('desk', call, { caseId });
    if (!project) throw fail('NOT_FOUND');
    const ctx = { ...call, project };
    const upload = await shownUpload(call.services, await receiveWhole(ctx, key, field, file));
    if (!upload) throw fail('NOT_FOUND');
    return upload;
  } catch (error) {
    const refused = errorDataOf(error);
    if (!refused || refused.code === 'INTERNAL_SERVER_ERROR') throw error;
    return { refused };
  }
}
