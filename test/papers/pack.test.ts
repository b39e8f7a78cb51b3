import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvOf } from '#web/papers/pack/csv.ts';
import { xlsxOf } from '#web/papers/pack/xlsx.ts';
import { distinctPaths, type PackEntry, pathPart, zipOf } from '#web/papers/pack/zip-stream.ts';

const at = new Date('2026-11-29T02:00:00.000Z');

test('a table opens in a spreadsheet as it is, and nothing typed in it runs there', () => {
  const csv = csvOf(
    ['时间', '金额'],
    [
      ['2026-11-29', 12.5],
      ['=HYPERLINK("x")', '含,逗号'],
      ['两行\n文字', '-1'],
    ],
  );
  expect(csv.startsWith('\ufeff时间,金额\r\n')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""x"")","含,逗号"`);
  expect(csv).toContain(`"两行\n文字",'-1`);
});

test('a workbook has its amounts as numbers to the fen, and texts as texts', () => {
  const files = unzipSync(
    xlsxOf(
      '台账',
      ['事项', '金额（元）'],
      [
        ['<款项> & 其他', { fen: 85_500_005 }],
        ['退回', { fen: -7 }],
      ],
      at,
    ),
  );
  expect(Object.keys(files).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('<v>855000.05</v>');
  expect(sheet).toContain('<v>-0.07</v>');
  expect(sheet).toContain('&lt;款项&gt; &amp; 其他');
});

test('a pack is made piece by piece, each file whole under a Chinese name', async () => {
  let asked = 0;
  async function* pieces(count: number): AsyncGenerator<Uint8Array> {
    for (let n = 0; n < count; n += 1) {
      asked += 1;
      yield new Uint8Array(1000).fill(n);
    }
  }
  async function* entries(): AsyncGenerator<PackEntry> {
    yield { path: '附件/报告（终稿）.pdf', at, isPacked: true, content: pieces(50) };
    yield { path: '时间线.csv', at, isPacked: false, content: pieces(3) };
  }
  const made: Uint8Array[] = [];
  let askedAtFirst = 0;
  for await (const part of zipOf(entries())) {
    if (made.length === 0) askedAtFirst = asked;
    made.push(part);
  }
  // the first bytes leave before the file is read
  expect(askedAtFirst).toBeLessThan(3);
  const files = unzipSync(new Uint8Array(Buffer.concat(made)));
  expect(files['附件/报告（终稿）.pdf']?.length).toBe(50_000);
  expect(files['附件/报告（终稿）.pdf']?.[49_999]).toBe(49);
  expect(files['时间线.csv']?.length).toBe(3000);
});

test('no name leads out of the pack, and none hides another', () => {
  expect(pathPart('../../etc/passwd')).toBe('_.._etc_passwd');
  expect(pathPart('..')).toBe('_');
  expect(pathPart('C:\\合同.pdf')).toBe('C__合同.pdf');
  expect([...pathPart('长'.repeat(300))]).toHaveLength(120);
  expect(pathPart(`${'长'.repeat(300)}.pdf`)).toBe(`${'长'.repeat(116)}.pdf`);
  expect(pathPart('CON.pdf')).toBe('_CON.pdf');
  const distinctNames = distinctPaths();
  const named = ['a.pdf', 'a.pdf', 'a (2).pdf', 'A.PDF', 'a.pdf'].map(distinctNames);
  expect(new Set(named.map((path) => path.toLowerCase())).size).toBe(5);
  expect(named.every((path) => /\.pdf$/i.test(path))).toBe(true);
  const distinct = distinctPaths();
  expect(['a/报告.pdf', 'a/报告.pdf', 'A/报告.PDF', 'a/无名', 'a/无名'].map(distinct)).toEqual([
    'a/报告.pdf',
    'a/报告 (2).pdf',
    'A/报告 (3).PDF',
    'a/无名',
    'a/无名 (2)',
  ]);
});
