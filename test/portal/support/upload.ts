import type { Player } from '#scripts/story/cast.ts';
import { until } from '#test/workflow/support/performance.ts';
import type { Upload } from '#web/shapes/upload.ts';
import type { FileRef } from '#workflows/engine/files.ts';
import type { Portal } from './portal.ts';

export const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

/** Somebody's uploads over HTTP, as a program does them: by tus. */
export class Uploader {
  private constructor(
    readonly portal: Portal,
    readonly caseId: string,
    private readonly key: string,
  ) {}
  static async of(portal: Portal, caseId: string, player: Player): Promise<Uploader> {
    return new Uploader(portal, caseId, await portal.keyOf(player));
  }
  static withKey(portal: Portal, caseId: string, key: string): Uploader {
    return new Uploader(portal, caseId, key);
  }

  request(path: string, init: RequestInit = {}): Promise<Response> {
    return this.portal.request(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${this.key}` } });
  }
  begin(opening: string, field: string, name: string, size: number): Promise<Response> {
    const metadata = `filename ${Buffer.from(name, 'utf8').toString('base64')}`;
    return this.request(`/files/${this.caseId}/for/${opening}?field=${field}`, {
      method: 'POST',
      headers: { 'upload-length': `${size}`, 'upload-metadata': metadata },
    });
  }
  patch(id: string, offset: number, body: Buffer | ReadableStream): Promise<Response> {
    return this.request(`/files/${this.caseId}/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': `${offset}` },
      body: body as BodyInit,
      ...(body instanceof Buffer ? {} : { duplex: 'half' }),
    } as RequestInit);
  }
  async state(id: string): Promise<Upload> {
    return (await this.request(`/files/${this.caseId}/${id}`)).json() as Promise<Upload>;
  }
  /** Begins, sends and waits for the verdict. */
  async send(opening: string, field: string, name: string, content: Buffer): Promise<Upload> {
    const begun = await this.begin(opening, field, name, content.length);
    if (begun.status !== 201) throw new Error(`${begun.status} ${await begun.text()}`);
    const { id } = (await begun.json()) as Upload;
    const sent = await this.patch(id, 0, content);
    if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`);
    return this.settled(id);
  }
  async settled(id: string): Promise<Upload> {
    await until(async () => (await this.state(id)).state !== 'scanning', 60_000);
    return this.state(id);
  }
}
/** As a form names it. */
export const refOf = ({ id, sha256, size, name }: Upload) => ({ id, sha256: sha256 ?? '', size, name }) as FileRef;
/** Why the portal says no. */
export const reasonOf = async (answer: Response) =>
  ((await answer.json()) as { error: { data: { reason: string; details?: Record<string, unknown> } } }).error.data;
