import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sendUpload } from '#web/forms/upload-file.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { startBucket } from './support/bucket.ts';
import { newProject } from './support/play-in-portal.ts';
import { Portal } from './support/portal.ts';
import { pdf, reasonOf, Uploader } from './support/upload.ts';

const opening = 'draft-demand/demand';
const small = pdf('图纸');
/** Two whole pieces, so that nothing of it is sent again. */
const report = Buffer.concat([pdf('报告'), Buffer.alloc(131_072, 'x')]).subarray(0, 131_072);
let bucket: Awaited<ReturnType<typeof startBucket>>;
let portal: Portal;
let caseId: string;
let requester: Uploader;
let before: Upload;

beforeAll(async () => {
  bucket = await startBucket();
  portal = await Portal.open({
    env: { FILES_S3_URL: bucket.url, FILES_S3_REGION: 'us-east-1', FILES_S3_KEY_ID: 'id', FILES_S3_SECRET: 'secret' },
  });
  caseId = await newProject(portal);
  requester = await Uploader.of(portal, caseId, 'requester');
  before = await requester.send(opening, 'files', '图纸.pdf', small);
}, 120_000);
afterAll(async () => {
  vi.unstubAllGlobals();
  await portal.close();
  await bucket.close();
});

const begin = async (name: string) => (await requester.begin(opening, 'files', name, report.length)).json() as Promise<Upload>;
const contentOf = async (id: string) => Buffer.from(await (await requester.request(`/files/${caseId}/${id}/content`)).arrayBuffer());
const offsetOf = async (id: string) =>
  Number((await requester.request(`/files/${caseId}/${id}`, { method: 'HEAD' })).headers.get('upload-offset'));

describe('a store whose disk is full', () => {
  test('refuses the file in words of both languages; what has come is kept, and nothing of it lies in the store', async () => {
    const kept = bucket.objects.size;
    bucket.disk.isFull = true;
    const { id } = await begin('报告.pdf');
    const answer = await requester.patch(id, 0, report);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    const { sentence } = (await reasonOf(answer)) as unknown as { sentence: { zh: string; en: string } };
    expect(sentence.zh).toContain('存储空间不足');
    expect(sentence.en).toContain('out of storage space');
    expect(await requester.state(id)).toMatchObject({ state: 'receiving' });
    expect(await offsetOf(id)).toBe(report.length);
    expect(bucket.objects.size).toBe(kept);
    expect((await contentOf(before.id)).equals(small)).toBe(true);

    bucket.disk.isFull = false;
    expect((await requester.patch(id, report.length, Buffer.alloc(0))).status).toBe(204);
    expect(await requester.settled(id)).toMatchObject({ state: 'clean', size: report.length });
    expect((await contentOf(id)).equals(report)).toBe(true);
  });

  test('a page says the sentence where it stays full, and goes on by itself where there is room again', async () => {
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => requester.request(path, init));
    bucket.disk.isFull = true;
    const begun = await begin('长报告.pdf');
    const file = new File([new Uint8Array(report)], '长报告.pdf', { type: 'application/pdf' });
    const sent = (waits: readonly number[]) => sendUpload(caseId, begun, file, () => undefined, waits);
    await expect(sent([])).rejects.toMatchObject({ sentence: { en: expect.stringContaining('out of storage space') } });
    const log = portal.log.length;
    const going = sent([100, 100, 100, 100, 100, 100, 100, 100]);
    await vi.waitFor(() => expect(portal.log.slice(log).join()).toContain('"disk-full"'));
    bucket.disk.isFull = false;
    expect(await going).toMatchObject({ state: 'clean', size: report.length });
  });
});

describe('a store that refuses its key', () => {
  afterAll(() => {
    bucket.disk.knowsKey = true;
  });

  test('takes and gives nothing, in words of both languages; the log says why, and what has come is kept', async () => {
    bucket.disk.knowsKey = false;
    const { id } = await begin('报告.pdf');
    const log = portal.log.length;
    const answers = [await requester.patch(id, 0, report), await requester.request(`/files/${caseId}/${before.id}/content`)];
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
      const { sentence } = (await reasonOf(answer)) as unknown as { sentence: { zh: string; en: string } };
      expect(sentence.zh).toContain('文件存储服务暂时不可用');
      expect(sentence.en).toContain('The file storage is unavailable');
    }
    expect(portal.log.slice(log).join()).toContain('the file store answered 403 InvalidAccessKeyId to PUT');
    expect(await requester.state(id)).toMatchObject({ state: 'receiving', offset: report.length });
    bucket.disk.knowsKey = true;
    expect((await requester.patch(id, report.length, Buffer.alloc(0))).status).toBe(204);
    expect(await requester.settled(id)).toMatchObject({ state: 'clean' });
  });

  test('keeps nothing that nobody knows of: an upload taken away meanwhile stays on record until it is gone', async () => {
    const { id } = await requester.send(opening, 'files', '撤回.pdf', report);
    const kept = bucket.objects.size;
    const remove = () => requester.request(`/files/${caseId}/${id}`, { method: 'DELETE' });
    bucket.disk.knowsKey = false;
    expect((await remove()).status).toBe(503);
    expect((await requester.request(`/files/${caseId}/${id}/content`)).status).toBe(404);
    bucket.disk.knowsKey = true;
    expect((await remove()).status).toBe(204);
    expect(bucket.objects.size).toBe(kept - 1);
    expect((await requester.request(`/files/${caseId}/${id}`)).status).toBe(404);
  });
});

test('what is removed is gone from the bucket, also where it was gone before', async () => {
  const { blob } = await portal.services.database.file.findUniqueOrThrow({ where: { id: before.id } });
  expect(bucket.objects.has(blob ?? '')).toBe(true);
  for (let n = 0; n < 2; n += 1) await portal.services.files.store.remove(blob ?? '');
  expect(bucket.objects.has(blob ?? '')).toBe(false);
});
