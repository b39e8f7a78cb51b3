import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, openPiece, pieceBytes, plainRange, sealPiece, storedBytes, storedPieceBytes } from '#web/files/chunks.ts';
import { disposition, rangeIn } from '#web/files/content-response.ts';
import { fileNameOf } from '#web/files/file-name.ts';
import { MalformedForm, partsOfForm, TooLargeForm } from '#web/files/multipart.ts';
import { signedRequest } from '#web/files/s3-request.ts';
import { line } from '#workflows/domain/text.ts';

const file = { id: '11111111-1111-4111-8111-111111111111', key: randomBytes(32) };
async function* inParts(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const whole = async (parts: AsyncIterable<Uint8Array>) => {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
};
async function stored(content: Buffer) {
  const pieces: Buffer[] = [];
  for await (const plain of cut(inParts(content, 10_000), pieceBytes)) pieces.push(sealPiece(plain, file, pieces.length));
  return Buffer.concat(pieces);
}
const reader = (bytes: Buffer) => (from: number, length: number) => inParts(bytes.subarray(from, from + length), 7000);

test('every range of a content reads as it was written', async () => {
  const content = randomBytes(3 * pieceBytes + 17);
  const kept = await stored(content);
  expect(kept.length).toBe(storedBytes(content.length));
  const at = fc.integer({ min: 0, max: content.length });
  await fc.assert(
    fc.asyncProperty(at, at, async (a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      expect((await whole(plainRange(file, content.length, reader(kept), from, to))).equals(content.subarray(from, to))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a piece altered, moved, cut off or of another file does not read', async () => {
  const content = randomBytes(2 * pieceBytes);
  const kept = await stored(content);
  const read = (bytes: Buffer, of = file) => whole(plainRange(of, content.length, reader(bytes)));
  const altered = Buffer.from(kept);
  altered[100] = (altered[100] ?? 0) ^ 1;
  await expect(read(altered)).rejects.toThrow();
  await expect(read(Buffer.concat([kept.subarray(storedPieceBytes), kept.subarray(0, storedPieceBytes)]))).rejects.toThrow();
  await expect(read(kept.subarray(0, storedPieceBytes))).rejects.toThrow('cut off');
  await expect(read(kept, { ...file, id: '22222222-2222-4222-8222-222222222222' })).rejects.toThrow();
  expect(() => openPiece(kept.subarray(0, storedPieceBytes), { ...file, key: randomBytes(32) }, 0)).toThrow();
});

test('every given name becomes one that every form takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
      const name = fileNameOf(`${given}.pdf`);
      expect(line(1, 250).safeParse(name)).toMatchObject({ success: true, data: name });
      expect(name).toMatch(/pdf$/);
      expect(name).not.toMatch(/[/\\]/);
    }),
  );
  expect(fileNameOf('Résumé'.normalize('NFD'))).toBe('Résumé'.normalize('NFC'));
});

test('a Chinese name is given out as RFC 6266 wants it, and breaks out of no header', () => {
  expect(disposition('attachment', '合同 "终稿"\'*.pdf')).toBe(
    `attachment; filename="__ ____'*.pdf"; filename*=UTF-8''%E5%90%88%E5%90%8C%20%22%E7%BB%88%E7%A8%BF%22%27%2A.pdf`,
  );
});

test.each([
  ['bytes=0-9', { from: 0, to: 10 }],
  ['bytes=90-', { from: 90, to: 100 }],
  ['bytes=-5', { from: 95, to: 100 }],
  ['bytes=50-500', { from: 50, to: 100 }],
  ['bytes=-0', null],
  ['bytes=100-', null],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', undefined],
  ['lines=0-1', undefined],
  [null, undefined],
])('of a file of 100 bytes %s is %j', (header, range) => expect(rangeIn(header, 100)).toEqual(range));

const boundary = 'xYz';
const form = Buffer.from(
  [
    `--${boundary}\r\ncontent-disposition: form-data; name="title"\r\n\r\n题\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="_filefiles"; filename="合同%22一.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-\r\n--xY\r\n\r\n`,
    `--${boundary}\r\ncontent-disposition: form-data; name="empty"\r\n\r\n\r\n--${boundary}--\r\n`,
  ].join(''),
);
test('a form is read in pieces of any size, also where nobody reads a part to its end', async () => {
  for (const size of [1, 2, 3, 7, 50, 10_000]) {
    const parts: unknown[] = [];
    for await (const { name, fileName, data } of partsOfForm(inParts(form, size), boundary, form.length))
      parts.push([name, fileName, (await whole(data)).toString()]);
    expect(parts).toEqual([
      ['title', undefined, '题'],
      ['_filefiles', '合同"一.pdf', '%PDF-\r\n--xY\r\n'],
      ['empty', undefined, ''],
    ]);
    const names: string[] = [];
    for await (const { name } of partsOfForm(inParts(form, size), boundary, form.length)) names.push(name);
    expect(names).toEqual(['title', '_filefiles', 'empty']);
  }
});
test('a form that ends early or has an endless head is none', async () => {
  const all = async (bytes: Buffer) => {
    for await (const { data } of partsOfForm(inParts(bytes, 100), boundary, 20_000)) await whole(data);
  };
  await expect(all(form.subarray(0, form.length - 20))).rejects.toThrow(MalformedForm);
  await expect(all(Buffer.from(`--${boundary}\r\nx: ${'y'.repeat(9000)}`))).rejects.toThrow('too long');
});

test('a form is read no further than it may be long, also before its first part, in a skipped one and in a thousand empty ones', async () => {
  const most = 10_000;
  let given = 0;
  const endless = async function* (begin: string, again: string) {
    yield Buffer.from(begin);
    for (;;) {
      given += again.length;
      yield Buffer.from(again);
    }
  };
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="a"\r\n\r\n`;
  for (const [begin, again] of [
    ['', 'x'.repeat(500)],
    [head, 'x'.repeat(500)],
    [head, `\r\n${head}`],
  ] as const) {
    given = 0;
    const skipping = async () => {
      for await (const _ of partsOfForm(endless(begin, again), boundary, most));
    };
    await expect(skipping()).rejects.toThrow(TooLargeForm);
    expect(given).toBeLessThan(most + 1000);
  }
});

test('a request to S3 is signed as AWS shows it', () => {
  const place = {
    url: 'https://examplebucket.s3.amazonaws.com',
    region: 'us-east-1',
    keyId: 'AKIAIOSFODNN7EXAMPLE',
    secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  };
  const { headers } = signedRequest(place, 'GET', 'test.txt', { range: 'bytes=0-9' }, undefined, new Date('2013-05-24T00:00:00Z'));
  expect(headers['authorization']).toBe(
    'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );
});
