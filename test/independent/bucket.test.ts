import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newProject } from '#test/portal/support/play-in-portal.ts';
import { Portal } from '#test/portal/support/portal.ts';
import { pdf, reasonOf, Uploader } from '#test/portal/support/upload.ts';
import { storedBytes } from '#web/files/chunks.ts';
import { collectFiles } from '#web/files/collect.ts';
import { s3Store } from '#web/files/s3-store.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { startMoto } from './support/moto.ts';

const opening = 'draft-demand/demand';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
let bucket: Awaited<ReturnType<typeof startMoto>>;
let portal: Portal;
let caseId: string;
let requester: Uploader;
beforeAll(async () => {
  bucket = await startMoto();
  portal = await Portal.open({ env: bucket.env });
  caseId = await newProject(portal);
  requester = await Uploader.of(portal, caseId, 'requester');
});
afterAll(async () => {
  await portal.close();
  await bucket.close();
});

describe('the store against moto, which checks every signature', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tida-bucket-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const content = randomBytes(20 * 1024 ** 2);
  const blob = sha256(content);
  const put = (store: ReturnType<typeof s3Store>) => {
    const file = join(folder, blob);
    writeFileSync(file, content);
    return store.put(blob, file, content.length);
  };
  const placeOf = () => ({ url: bucket.url, region: 'us-east-1', keyId: bucket.keyId, secret: bucket.secret });

  test('puts 20 MB, gives any range of them, takes the same again, and removes them twice', async () => {
    const store = s3Store(placeOf());
    await put(store);
    await put(store);
    expect(await bucket.objects()).toEqual([{ name: blob, bytes: content.length, sha256: blob, readable: false }]);
    for (const [from, length] of [
      [0, content.length],
      [0, 1],
      [65_530, 100_000],
      [content.length - 7, 7],
    ] as const)
      expect((await buffer(store.read(blob, from, length))).equals(content.subarray(from, from + length)), `${from}`).toBe(true);
    await store.remove(blob);
    await store.remove(blob);
    expect(await bucket.objects()).toEqual([]);
    await expect(buffer(store.read(blob, 0, 1))).rejects.toThrow('the file store answered 404 NoSuchKey to GET');
  });

  test.each<readonly [string, { readonly secret?: string; readonly keyId?: string; readonly bucket?: string }, string]>([
    ['another secret', { secret: 'another' }, '403 SignatureDoesNotMatch'],
    ['a key that there is not', { keyId: 'AKIAAAAAAAAAAAAAAAAA' }, '403 InvalidAccessKeyId'],
    ['a bucket that there is not', { bucket: 'nowhere' }, '404 NoSuchBucket'],
  ])('%s: nothing is stored, read or removed, and the error says why', async (_what, { bucket: named = 'tida', ...wrong }, said) => {
    await put(s3Store(placeOf()));
    const store = s3Store({ ...placeOf(), url: new URL(named, bucket.url).href, ...wrong });
    await expect(put(store)).rejects.toThrow(`the file store answered ${said} to PUT`);
    await expect(buffer(store.read(blob, 0, 10))).rejects.toThrow(`the file store answered ${said} to GET`);
    await expect(store.remove(blob)).rejects.toThrow(`the file store answered ${said} to DELETE`);
    expect(await bucket.objects()).toHaveLength(1);
    await s3Store(placeOf()).remove(blob);
  });
});

describe('an upload through the portal', () => {
  const content = Buffer.concat([pdf('长报告'), Buffer.alloc(1_000_000, 'x')]);
  let whole: Upload;

  test('comes in parts, goes on where it was cut, and lies in the bucket encrypted under its own hash', async () => {
    const { id } = (await (await requester.begin(opening, 'files', '报告.pdf', content.length)).json()) as Upload;
    expect((await requester.patch(id, 0, content.subarray(0, 300_000))).status).toBe(204);
    const cut = new ReadableStream({
      start: (controller) => controller.enqueue(content.subarray(262_144, 600_000)),
      pull: (controller) => controller.error(new Error('the line is cut')),
    });
    await requester.patch(id, 262_144, cut).catch(() => undefined);
    const offset = Number((await requester.request(`/files/${caseId}/${id}`, { method: 'HEAD' })).headers.get('upload-offset'));
    expect(offset).toBe(589_824); // nine whole pieces
    expect(await bucket.objects()).toEqual([]);
    expect((await requester.patch(id, offset, content.subarray(offset))).status).toBe(204);
    whole = await requester.settled(id);
    expect(whole).toMatchObject({ state: 'clean', sha256: sha256(content) });
    const [stored, ...others] = await bucket.objects();
    expect(others).toEqual([]);
    expect(stored).toMatchObject({ bytes: storedBytes(content.length), readable: false });
    expect(stored?.name).toBe(stored?.sha256);
  });

  test('is given back whole, and by a range', async () => {
    const at = `/files/${caseId}/${whole.id}/content`;
    expect(Buffer.from(await (await requester.request(at)).arrayBuffer()).equals(content)).toBe(true);
    const part = await requester.request(at, { headers: { range: 'bytes=65530-200000' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 65530-200000/${content.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(content.subarray(65_530, 200_001))).toBe(true);
  });

  test('with wrong credentials is refused in words of both languages; its bytes are kept, and the log says why', async () => {
    const other = await portal.another({ FILES_S3_SECRET: 'another' });
    const { id } = (await (await requester.begin(opening, 'files', '图纸.pdf', content.length)).json()) as Upload;
    const headers = { authorization: `Bearer ${await portal.keyOf('requester')}`, 'content-type': 'application/offset+octet-stream' };
    const log = portal.log.length;
    const answer = await other.request(`/files/${caseId}/${id}`, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': '0' },
      body: new Uint8Array(content),
    });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60']);
    const { sentence } = (await reasonOf(answer)) as unknown as { sentence: { zh: string; en: string } };
    expect(sentence.zh).toContain('文件存储服务暂时不可用');
    expect(sentence.en).toContain('The file storage is unavailable');
    expect(portal.log.slice(log).join()).toContain('the file store answered 403 SignatureDoesNotMatch to PUT');
    const read = await other.request(`/files/${caseId}/${whole.id}/content`, { headers });
    expect([read.status, (await reasonOf(read)) as unknown]).toMatchObject([503, { reason: 'STORE_AWAY' }]);
    await other.close();
    // once they are right, no whole piece is sent again
    const offset = Number((await requester.request(`/files/${caseId}/${id}`, { method: 'HEAD' })).headers.get('upload-offset'));
    expect(offset).toBe(983_040);
    expect((await requester.patch(id, offset, content.subarray(offset))).status).toBe(204);
    expect(await requester.settled(id)).toMatchObject({ state: 'clean', sha256: sha256(content) });
  });

  test('that no act names is collected from the bucket, once the credentials are right', async () => {
    const before = (await bucket.objects()).length;
    await portal.theatre.sql.query(`UPDATE file SET changed_at = now() - interval '8 days' WHERE id = $1`, [whole.id]);
    const other = await portal.another({ FILES_S3_SECRET: 'another' });
    await expect(collectFiles(other.services)).rejects.toThrow('403 SignatureDoesNotMatch to DELETE');
    await other.close();
    expect(await bucket.objects()).toHaveLength(before);
    await portal.theatre.sql.query(`UPDATE file SET changed_at = now() - interval '8 days' WHERE id = $1`, [whole.id]);
    expect(await collectFiles(portal.services)).toBe(1);
    expect(await bucket.objects()).toHaveLength(before - 1);
    expect((await requester.request(`/files/${caseId}/${whole.id}`)).status).toBe(404);
  });
});
