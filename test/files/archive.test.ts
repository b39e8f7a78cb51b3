import { expect, test } from 'vitest';
import { faultOfArchive } from '#web/files/archive.ts';
import { beginsAs, extensionOf } from '#web/files/file-type.ts';
import { type ZipEntry, zipOf } from './zip-of.ts';

const faultOf = (bytes: Buffer, extension: 'zip' | 'docx' | 'xlsx' = 'zip') =>
  faultOfArchive(
    {
      size: bytes.length,
      async *read(from, to) {
        for (let at = from; at < to; at += 1000) yield bytes.subarray(at, Math.min(to, at + 1000));
      },
    },
    extension,
  );
const text = (name: string, content = '实测数据'): ZipEntry => ({ name, content: Buffer.from(content) });
const office = [text('[Content_Types].xml', '<Types/>'), text('word/document.xml', '<w:document/>')];

test('an ordinary archive and an ordinary document pass', async () => {
  expect(await faultOf(zipOf([text('数据/一.csv'), text('readme.txt')]))).toBeUndefined();
  expect(await faultOf(zipOf(office), 'docx')).toBeUndefined();
  // a document holds tables as archives of their own
  expect(await faultOf(zipOf([...office, text('word/embeddings/table.xlsx')]), 'docx')).toBeUndefined();
  expect(await faultOf(zipOf([]))).toBeUndefined();
});

test('a bomb is one whether it says so, hides it, or has its entries share bytes', async () => {
  const zeros = Buffer.alloc(12 * 1024 ** 2);
  expect(await faultOf(zipOf([{ name: 'zeros', content: zeros }]))).toBe('bomb');
  expect(await faultOf(zipOf([{ name: 'zeros', content: zeros, saidSize: 1000 }]))).toBe('bomb');
  expect(await faultOf(zipOf([text('a', 'x'.repeat(5000)), { ...text('b', 'x'.repeat(5000)), sharedWith: 0 }]))).toBe('bomb');
});

test('archives within, programs, macros, passwords and ways out of the folder are refused', async () => {
  const alone = (entry: ZipEntry) => faultOf(zipOf([entry]));
  expect(await alone(text('more.zip'))).toBe('nested');
  expect(await alone(text('setup.exe'))).toBe('active');
  expect(await alone(text('report.pdf', 'MZ\x90\0 a program'))).toBe('active');
  expect(await alone({ ...text('a.txt'), flags: 1 })).toBe('encrypted');
  for (const name of ['../a', 'a/../../b', '/etc/passwd', 'C:\\a', '..\\a']) expect(await alone(text(name)), name).toBe('path');
  expect(await faultOf(zipOf([...office, text('word/vbaProject.bin')]), 'docx')).toBe('active');
});

test('entities in an office text are refused, wherever the piece ends, and what is no document is broken', async () => {
  const bomb = `<?xml version="1.0"?>${' '.repeat(970)}<!DOCTYPE lolz [<!ENTITY lol "lol">]><w:document/>`;
  expect(await faultOf(zipOf([office[0] as ZipEntry, text('word/document.xml', bomb)]), 'docx')).toBe('active');
  expect(await faultOf(zipOf([text('a.txt')]), 'docx')).toBe('broken');
  expect(await faultOf(zipOf(office), 'xlsx')).toBe('broken');
  const whole = zipOf([text('a.txt', 'x'.repeat(3000))]);
  expect(await faultOf(whole.subarray(0, whole.length - 30))).toBe('broken');
  expect(await faultOf(Buffer.concat([whole.subarray(0, 40), Buffer.alloc(whole.length - 40)]))).toBe('broken');
});

test('the content begins as the name says', () => {
  expect([extensionOf('合同（终稿）—v2.PDF'), extensionOf('a.svg'), extensionOf('pdf'), extensionOf('a.pdf.exe')]).toEqual([
    'pdf',
    undefined,
    undefined,
    undefined,
  ]);
  expect(beginsAs('pdf', Buffer.from('%PDF-1.7'))).toBe(true);
  expect(beginsAs('pdf', Buffer.from('MZ'))).toBe(false);
  expect(beginsAs('jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe(true);
  expect(beginsAs('docx', Buffer.from('PK\x03\x04'))).toBe(true);
});
