import { afterAll, beforeAll, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import type { Upload } from '#web/shapes/upload.ts';
import { mebibyte } from '#workflows/engine/file-limits.ts';
import { Readers } from './support/readers.ts';
import { recordedId as caseId } from './support/recorded.ts';
import { pdf, Uploader } from './support/upload.ts';

const size = 200 * mebibyte;
let readers: Readers;
beforeAll(async () => {
  readers = await Readers.open(upTo(sc1, 'submit-milestone'));
});
afterAll(() => readers.portal.close());

/** A report of 200 MB that never lies in memory as a whole. */
function report(): ReadableStream<Uint8Array> {
  const head = pdf('中试数据');
  const piece = Buffer.alloc(65_536, 'x');
  let left = size;
  return new ReadableStream({
    pull(controller) {
      const part = left === size ? head : piece.subarray(0, Math.min(left, piece.length));
      left -= part.length;
      controller.enqueue(new Uint8Array(part));
      if (left === 0) controller.close();
    },
  });
}

test('an upload of 200 MB, received, encrypted, looked at and stored, costs no more than 64 MB of memory', async () => {
  const opening = readers.project.open.find(({ step }) => step === 'submit-milestone');
  const uploader = await Uploader.of(readers.portal, caseId, 'investigator');
  await uploader.send(opening?.key ?? '', 'files', '热身.pdf', pdf('热身'));
  const { id } = (await (await uploader.begin(opening?.key ?? '', 'files', '中试.pdf', size)).json()) as Upload;
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const sent = await uploader.patch(id, 0, report());
  expect(sent.status).toBe(204);
  await expect.poll(async () => (await uploader.state(id)).state, { timeout: 60_000, interval: 200 }).toBe('clean');
  clearInterval(timer);
  expect(Math.round((most - before) / mebibyte)).toBeLessThanOrEqual(64);
});
