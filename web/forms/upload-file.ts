import type { Upload } from '#web/shapes/upload.ts';

const sliceBytes = 2 * 1024 * 1024;
const waitsMs = [500, 1000, 2000, 4000, 8000, 15_000];
const askAgainMs = 1000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The portal's no, in both languages; null: it could not be reached. `mayPass`: the same may be taken a moment later. */
export class UploadRefused extends Error {
  override readonly name = 'UploadRefused';
  constructor(
    readonly sentence: { readonly zh: string; readonly en: string } | null,
    readonly mayPass = false,
  ) {
    super('refused');
  }
}

/** Names travel as base64 of UTF-8. */
const encoded = (text: string) => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

async function call(address: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(address, init).catch(() => undefined);
  if (answer?.ok) return answer;
  const { reason, sentence = null } = (await answer?.json().catch(() => undefined))?.error?.data ?? {};
  const isLacking = reason === 'NO_ROOM' || reason === 'STORE_AWAY';
  const isSaid = isLacking || (answer !== undefined && answer.status < 500);
  throw new UploadRefused(isSaid ? sentence : null, !isSaid || isLacking || reason === 'FILE_OFFSET');
}

export const stateOfUpload = async (caseId: string, id: string): Promise<Upload> => (await call(`/files/${caseId}/${id}`, {})).json();
export const removeUploaded = (caseId: string, id: string) => call(`/files/${caseId}/${id}`, { method: 'DELETE' });

export async function beginUpload({ caseId, key }: { caseId: string; key: string }, field: string, file: File): Promise<Upload> {
  const headers = { 'tus-resumable': '1.0.0', 'upload-length': `${file.size}`, 'upload-metadata': `filename ${encoded(file.name)}` };
  return (await call(`/files/${caseId}/for/${key}?field=${field}`, { method: 'POST', headers })).json();
}

/**
 * Sends the missing part of a file, and goes on where it stopped after each break, until it is complete and scanned. Throws where
 * it is refused, or the portal stays away or full.
 */
export async function sendUpload(
  caseId: string,
  begun: Upload,
  file: File,
  tell: (upload: Upload) => void,
  waits: readonly number[] = waitsMs,
): Promise<Upload> {
  let upload = begun;
  let failed = 0;
  while (upload.state === 'receiving') {
    try {
      if (failed > 0) upload = await stateOfUpload(caseId, upload.id);
      const part = file.slice(upload.offset, upload.offset + sliceBytes);
      const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${upload.offset}` };
      const answer = await call(`/files/${caseId}/${upload.id}`, { method: 'PATCH', headers, body: part });
      const offset = Number(answer.headers.get('upload-offset'));
      upload = offset < file.size ? { ...upload, offset } : await stateOfUpload(caseId, upload.id);
      failed = 0;
      tell(upload);
    } catch (error) {
      const wait = waits[failed];
      if (!(error instanceof UploadRefused) || !error.mayPass || wait === undefined) throw error;
      failed += 1;
      await pause(wait);
    }
  }
  while (upload.state === 'scanning') {
    await pause(askAgainMs);
    upload = await stateOfUpload(caseId, upload.id).catch(() => upload);
    tell(upload);
  }
  return upload;
}
