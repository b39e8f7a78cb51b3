import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnWidths } from '#papers/typeset/column-widths.ts';
import type { PaperContent } from '#papers/typeset/content.ts';
import { linesOf, unitsOf } from '#papers/typeset/line-breaks.ts';
import { makePdf } from '#papers/typeset/make-pdf.ts';
import { runsOf } from '#papers/typeset/runs.ts';
import { readPdf } from './read-pdf.ts';
import { readQr } from './read-qr.ts';

const contract = (language: 'zh' | 'en') => readFileSync(`test/project/contract/sc1-contract.${language}.txt`, 'utf8');
const code = 'c0de'.repeat(16);
const paper = (language: 'zh' | 'en', blocks?: PaperContent['blocks']): PaperContent => ({
  language,
  title: language === 'zh' ? '技术开发合同' : 'Technology development contract',
  number: '2026-0001-HT-57',
  subject: '耐蚀涂层 <R&D>',
  issuedAt: '2026-11-29T02:00:00.000Z',
  issuedOn: '2026-11-29 10:00',
  code,
  address: `https://tida.example/check?number=2026-0001-HT-57&code=${code}`,
  blocks: blocks ?? [{ kind: 'text', text: contract(language) }],
});
const flat = (text: string) => text.replaceAll(/\s/g, '').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

describe('a paper as a PDF', () => {
  test('has the same bytes from the same content, and others from another', async () => {
    const [once, again] = [await makePdf(paper('zh')), await makePdf(paper('zh'))];
    expect(once.equals(again)).toBe(true);
    expect(readPdf(once).id).toMatch(/^[0-9a-f]{32}$/);
    expect((await makePdf({ ...paper('zh'), issuedAt: '2026-11-29T02:00:01.000Z' })).equals(once)).toBe(false);
  });

  test.each(['zh', 'en'] as const)('%s: is a PDF/A-2a with its fonts in it, and says which language it is in', async (language) => {
    const read = readPdf(await makePdf(paper(language)));
    expect(read.metadata).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(read.metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(read.metadata).toContain('耐蚀涂层 ＜R＆D＞');
    expect(read.outputIntent).toContain('sRGB');
    expect(read.catalogue).toContain(`/Lang (${language === 'zh' ? 'zh-CN' : 'en'})`);
    expect(read.catalogue).toMatch(/\/MarkInfo[\s\S]*\/StructTreeRoot/);
    expect(read.fonts).toHaveLength(2);
    for (const font of read.fonts)
      expect(font).toEqual({ name: expect.stringMatching(/^[A-Z]{6}\+NotoSansSC-/), isEmbedded: true, isMapped: true });
  });

  test.each(['zh', 'en'] as const)('%s: every word of the contract can be read out of it', async (language) => {
    const { texts } = readPdf(await makePdf(paper(language)));
    const said = flat(texts.join(''));
    for (const line of contract(language).split('\n')) {
      // a page ends in the middle of a paragraph
      for (const part of line.match(/.{1,24}/gu) ?? []) {
        if (said.includes(flat(part))) continue;
        const middle = [...flat(part)].some((_sign, at) => said.includes(flat(part).slice(0, at)) && said.includes(flat(part).slice(at)));
        expect(middle, part).toBe(true);
      }
    }
  });

  test('each page has the name, the number and its place among the pages', async () => {
    const long = Array.from({ length: 90 }, (_row, n) => [`${n + 1}`, '中试线连续运行记录', `${n},000.00`]);
    const table = {
      kind: 'table' as const,
      columns: [{ title: '序号' }, { title: '交付物' }, { title: '金额', figures: true }],
      rows: long,
    };
    const { pages, texts } = readPdf(await makePdf(paper('zh', [table])));
    expect(pages).toBeGreaterThan(2);
    for (const [index, text] of texts.entries()) {
      expect(flat(text)).toContain(flat(`第${index + 1}页共${pages}页`));
      expect(text).toContain('2026-0001-HT-57');
    }
    // the head of the table is on every page that has rows
    expect(texts.filter((text) => text.includes('交付物')).length).toBe(texts.filter((text) => text.includes('中试线')).length);
    const english = readPdf(await makePdf(paper('en')));
    expect(english.texts[0]).toContain(`Page 1 of ${english.pages}`);
    expect(flat(texts.join(''))).toContain(code);
  });

  test.each(['zh', 'en'] as const)('%s: its code to scan is the address that it is checked at', async (language) => {
    const { address } = paper(language);
    expect(readQr(await makePdf(paper(language, [])))).toBe(address);
    const longer = `https://portal.of-a-long-name.example.edu.cn/check?number=2026-0001-HT-57&code=${'0123456789abcdef'.repeat(4)}`;
    expect(readQr(await makePdf({ ...paper(language, []), address: longer }))).toBe(longer);
  });

  test('a cell longer than a page goes on on the next', async () => {
    const rows = [['说明', '试验数据。'.repeat(1200)]];
    const { pages, texts } = readPdf(await makePdf(paper('zh', [{ kind: 'table', columns: [{ title: '项' }, { title: '内容' }], rows }])));
    expect(pages).toBeGreaterThan(2);
    expect(flat(texts.join('')).match(/试验数据/g)?.length).toBeGreaterThan(1100);
  });
});

describe('lines', () => {
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  test('divide no Latin word, begin with no closing sign and end with no opening one', () => {
    const text =
      '甲方应当在收到“里程碑报告”（含 GB/T 20042.6 的检测数据，以及 conductivity 的说明）后十五个工作日内验收；逾期的，视为（书面）通过。';
    for (let most = 14; most < 60; most += 1) {
      const lines = linesOf(text, most, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) {
        expect(width(line)).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/^[，。；）”]/);
        expect(line).not.toMatch(/[（“]$/);
      }
      expect(lines.some((line) => line.includes('conductivity'))).toBe(true);
    }
  });
  test('a hash longer than a line is cut, and nothing of it is lost', () => {
    const lines = linesOf(`哈希 ${'ab'.repeat(32)}`, 20, width);
    expect(lines.join('').replaceAll(' ', '')).toBe(`哈希${'ab'.repeat(32)}`);
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(20);
    expect(unitsOf('')).toEqual([]);
    expect(linesOf('', 20, width)).toEqual(['']);
  });
});

test('a sign that the font lacks is set small where it is raised or lowered, otherwise named', () => {
  const has = (codePoint: number) => codePoint < 0x2000 || (codePoint > 0x4e00 && codePoint < 0x9fff);
  expect(runsOf('H₂SO₄', has)).toEqual([
    { text: 'H' },
    { text: '2', shift: 'down', actual: '₂' },
    { text: 'SO' },
    { text: '4', shift: 'down', actual: '₄' },
  ]);
  expect(runsOf('张𠮷', has)).toEqual([{ text: '张〔U+20BB7〕' }]);
  expect(runsOf('a\u0007b', has)).toEqual([{ text: 'ab' }]);
});

test('columns of figures keep their width, those of words give way', () => {
  expect(columnWidths([50, 100], [false, true], 300)).toEqual([50, 250]);
  const [words = 0, figures = 0, short = 0] = columnWidths([900, 90, 60], [false, true, false], 400);
  expect(words + figures + short).toBeCloseTo(400);
  expect(figures).toBeCloseTo(90, 0);
  expect(short).toBeCloseTo(60, 0);
});
