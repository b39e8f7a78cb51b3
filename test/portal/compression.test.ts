import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withFiles } from '#web/server/with-files.ts';
import { Portal, portalUrl } from './support/portal.ts';

const page = `<!doctype html><html lang="zh-CN"><body>${'<p>耐蚀导电涂层 <b>¥3,000,000.00</b></p>'.repeat(2_000)}</body></html>`;
const script = 'export const words = "有几份方案";'.repeat(500);
let folder: string;
let portal: Portal;
let server: Hono;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tida-assets-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'a.js'), script);
  writeFileSync(join(folder, 'assets', 'a.js.br'), brotliCompressSync(script));
  const html = async () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } });
  portal = await Portal.open({ withWorker: false, pages: html });
  server = withFiles(portal.app as unknown as Hono, folder, false);
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

async function get(path: string, encodings: string) {
  const answer = await server.request(new Request(new URL(path, portalUrl), { headers: { 'accept-encoding': encodings } }));
  return { encoding: answer.headers.get('content-encoding'), bytes: Buffer.from(await answer.arrayBuffer()) };
}

test('a page goes out compressed, and is the same page', async () => {
  const { encoding, bytes } = await get('/', 'gzip, deflate, br');
  expect(encoding).toBe('gzip');
  expect(bytes.length).toBeLessThan(page.length / 20);
  expect(gunzipSync(bytes).toString()).toBe(page);
});

test('who takes no compressed answer gets it as it is', async () => {
  const { encoding, bytes } = await get('/', 'identity');
  expect(encoding).toBeNull();
  expect(bytes.toString()).toBe(page);
});

test('a built file comes from the disk in brotli, compressed once', async () => {
  const { encoding, bytes } = await get('/assets/a.js', 'gzip, deflate, br');
  expect(encoding).toBe('br');
  expect(brotliDecompressSync(bytes).toString()).toBe(script);
});

test('a stream of changes is not held back by compression', async () => {
  const key = await portal.keyOf('requester');
  const ended = new AbortController();
  const answer = await server.request(
    new Request(new URL('/changes', portalUrl), {
      headers: { 'accept-encoding': 'gzip', authorization: `Bearer ${key}` },
      signal: ended.signal,
    }),
  );
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  expect(answer.headers.get('content-encoding')).toBeNull();
  ended.abort();
  await answer.body?.cancel();
});
