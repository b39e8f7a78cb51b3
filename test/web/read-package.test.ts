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
function posting(content: Uint8Array | string, replace = false): Request {
  const form = new FormData();
  form.append('file', new File([Buffer.from(content as string)], 'package.zip'));
  if (replace) form.append('replace', '1');
  return new Request('http://localhost/', { method: 'POST', body: form });
}

describe('a package file is brought back', () => {
  test('as the archive, with files behind the forms that are passed over', async () => {
    const archive = await archiveOf([formsEntry, JSON.stringify(forms)], ['files/数据.pdf', Buffer.alloc(3_000_000, 7), true]);
    expect(await readPackage(posting(archive, true))).toEqual({ file: forms, replaces: true });
  });
  test('as the forms alone', async () => {
    expect(await readPackage(posting(JSON.stringify(forms)))).toEqual({ file: forms, replaces: false });
  });
  test.each<[string, () => Promise<Uint8Array | string>]>([
    ['no archive and no forms', async () => 'PK, but no archive'],
    ['an archive without forms', () => archiveOf(['files/数据.pdf', Buffer.alloc(2_000_000, 7), true])],
    ['an archive cut within the forms', async () => (await archiveOf([formsEntry, JSON.stringify(forms)])).subarray(0, 60)],
    ['forms that unfold beyond their size', () => archiveOf([formsEntry, Buffer.alloc(30_000_000, 32)])],
    ['forms in another folder', () => archiveOf([`files/${formsEntry}`, JSON.stringify(forms)])],
  ])('never as %s', async (_what, make) => {
    expect(await readPackage(posting(await make()))).toEqual({ file: undefined, replaces: false });
  });
});
