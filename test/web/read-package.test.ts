import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPackage } from '#web/forms/read-package.server.ts';
import { zipOf } from '#web/papers/pack/zip-stream.ts';
import { formsEntry } from '#web/shapes/package.ts';

const forms = { format: 'tida-package/1', case: 'case-1', step: 'seal-submit', outcome: 'submit', parts: { draft: { title: '密封方案' } } };
type Entry = readonly [path: string, content: Uint8Array | string, isPacked?: boolean];

async function archiveOf(...entries: readonly Entry[]): Promise<Buffer> {
  async function* listed() {
    for (const [path, content, isPacked = false] of entries)
      yield {
        path,
        at: new Date('2026-12-01T00:00:00Z'),
        isPacked,
        content: (async function* () {
          yield Buffer.from(content as string);
        })(),
      };
  }
  const made: Uint8Array[] = [];
  for await (const piece of zipOf(listed())) made.push(piece);
  return Buffer.concat(made);
}
/** The same archive, said to be packed by another method: its number is behind the first eight bytes of the entry's head. */
function packedBy(method: number, archive: Buffer): Buffer {
  archive.writeUInt16LE(method, 8);
  return archive;
}
function posting(content: Uint8Array | string, replace = false): Request {
  const form = new FormData();
  form.append('file', new File([Buffer.from(content as string)], 'package.zip'));
  if (replace) form.append('replace', '1');
  return new Request('http://localhost/', { method: 'POST', body: form });
}

const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');

describe('a package file is brought back', () => {
  test('as the archive, with files behind the forms that are passed over', async () => {
    const archive = await archiveOf([formsEntry, JSON.stringify(forms)], ['files/数据.pdf', Buffer.alloc(3_000_000, 7), true]);
    expect(await readPackage(posting(archive, true))).toEqual({
      file: forms,
      replaces: true,
      brought: [{ name: '数据.pdf', sha256: sha256Of(Buffer.alloc(3_000_000, 7)) }],
    });
  });
  test('with the hash of every file behind the forms, kept or packed by any program, also of archives among them', async () => {
    const inner = await archiveOf(['word/document.xml', 'x'.repeat(70_000)], ['a.bin', Buffer.alloc(200_000, 3), true]);
    const files: Record<string, Uint8Array> = {
      '甲.docx': inner,
      '乙.pdf': Buffer.alloc(900_000, 'PK\u0007\u0008'),
      '丙.png': Buffer.from('png'),
    };
    const expected = Object.entries(files).map(([name, content]) => ({ name, sha256: sha256Of(content) }));
    const named = Object.entries(files).map(([name, content]) => [`files/${name}`, content] as const);
    const json = JSON.stringify(forms);
    const archives = [
      await archiveOf([formsEntry, json], ...named.map(([path, content]): Entry => [path, content, true])),
      await archiveOf([formsEntry, json], ...named),
      zipSync({ [formsEntry]: Buffer.from(json), ...Object.fromEntries(named) }, { level: 9 }),
      zipSync({ [formsEntry]: Buffer.from(json), ...Object.fromEntries(named) }, { level: 0 }),
    ];
    for (const archive of archives)
      expect(await readPackage(posting(archive))).toEqual({ file: forms, replaces: false, brought: expected });
  });
  test('as the forms alone', async () => {
    expect(await readPackage(posting(JSON.stringify(forms)))).toEqual({ file: forms, replaces: false, brought: [] });
  });
  test('with no more entries than a package has: each costs its sender 30 bytes, and memory here', async () => {
    const names = (count: number): Entry[] => Array.from({ length: count }, (_, n) => [`files/${n}.txt`, '']);
    const withFiles = async (count: number) => readPackage(posting(await archiveOf([formsEntry, JSON.stringify(forms)], ...names(count))));
    expect(await withFiles(200)).toMatchObject({ file: forms, brought: { length: 200 } });
    expect(await withFiles(201)).toMatchObject({ file: undefined });
  });
  test('once: a form with a second file is read no further', async () => {
    let read = 0;
    const file = (name: string) =>
      `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${JSON.stringify(forms)}\r\n`;
    const body = new ReadableStream({
      pull(controller) {
        read += 1;
        if (read > 1000) controller.close();
        else controller.enqueue(Buffer.from(file(`${read}.json`)));
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const request = new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(await readPackage(request)).toEqual({ file: undefined, replaces: false, brought: [] });
    expect(read).toBeLessThan(10);
  });
  test.each<[string, () => Promise<Uint8Array | string>]>([
    ['no archive and no forms', async () => 'PK, but no archive'],
    ['an archive without forms', () => archiveOf(['files/数据.pdf', Buffer.alloc(2_000_000, 7), true])],
    ['an archive cut within the forms', async () => (await archiveOf([formsEntry, JSON.stringify(forms)])).subarray(0, 60)],
    ['forms that unfold beyond their size', () => archiveOf([formsEntry, Buffer.alloc(30_000_000, 32)])],
    ['forms with more values than any form has', async () => JSON.stringify({ ...forms, parts: { draft: { list: Array(6000).fill(1) } } })],
    ['an archive packed in a way that is not ours', async () => packedBy(99, await archiveOf([formsEntry, JSON.stringify(forms)]))],
    ['forms in another folder', () => archiveOf([`files/${formsEntry}`, JSON.stringify(forms)])],
  ])('never as %s', async (_what, make) => {
    expect(await readPackage(posting(await make()))).toMatchObject({ file: undefined, replaces: false });
  });
});
