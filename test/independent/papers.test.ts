import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { readPdf } from '#test/papers/read-pdf.ts';
import { putTexts } from '#test/portal/support/put-texts.ts';
import { Readers } from '#test/portal/support/readers.ts';
import { recordedId as caseId } from '#test/portal/support/recorded.ts';
import { projectPapers } from '#workflows/project/papers/papers.ts';
import { ask } from './support/ask.ts';
import { type Kept, takenBy, writtenIn } from './support/papers.ts';
import type { PdfReport } from './support/pdf-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'tida-papers-'));
let readers: Readers;
let papers: Kept[];
let reports: PdfReport[];
beforeAll(async () => {
  readers = await Readers.open(sc1);
  await putTexts(readers.portal, readers.project);
  await readers.portal.theatre.sql.query(`UPDATE cases SET title_zh = '“耐蚀”<涂层> & CO₂', title_en = 'Coating <A&B>' WHERE id = $1`, [
    caseId,
  ]);
  const players = ['projectManager', 'universityFinance', 'universitySignatory', 'enterpriseSignatory', 'fundOfficer'] as const;
  papers = await takenBy(readers, players, folder);
  papers.push(...(await writtenIn('amend', 'amendment', folder)), ...(await writtenIn('ended', 'settlement', folder)));
  reports = await ask<PdfReport[]>(
    'papers',
    papers.map(({ file }) => file),
  );
});
afterAll(async () => {
  await readers.portal.close();
  rmSync(folder, { recursive: true });
});

/** What of each paper is not as it has to be. */
const unlike = <Said>(expected: Said, say: (report: PdfReport, paper: Kept) => Said) =>
  papers.flatMap((paper, n) => {
    const report = reports[n];
    const said = report && say(report, paper);
    return JSON.stringify(said) === JSON.stringify(expected) ? [] : [[paper.name, paper.language, said]];
  });

test('every kind of paper that a project issues is looked at, in both languages', () => {
  const all = projectPapers.flatMap(({ name }) => [`${name} zh`, `${name} en`]);
  expect(papers.map(({ name, language }) => `${name} ${language}`).toSorted()).toEqual(all.toSorted());
});

describe('by qpdf, Little CMS, FreeType and pypdf, every paper', () => {
  test('has no error of syntax, is not encrypted, and does nothing by itself', () => {
    expect(
      unlike([[], false, [], true], ({ problems, isEncrypted, forbidden, hasId }) => [problems, isEncrypted, forbidden, hasId]),
    ).toEqual([]);
  });
  test('says that it is PDF/A-2a, and says in both places the same of title, author, subject, number and producer', () => {
    expect(unlike(['2', 'A'], ({ xmp }) => [...xmp.pdfa])).toEqual([]);
    const places = ({ xmp, info }: PdfReport) => [
      [xmp.title ?? '', xmp.author?.join(), xmp.subject, xmp.keywords, xmp.producer],
      ['Title', 'Author', 'Subject', 'Keywords', 'Producer'].map((name) => info[name]),
    ];
    for (const [n, report] of reports.entries()) {
      const [inXmp, inInfo] = places(report);
      expect(inXmp, papers[n]?.file).toEqual(inInfo);
      expect(inInfo?.[3]).toBe(papers[n]?.number);
    }
  });
  test('has one output intent with a profile of RGB that can be read', () => {
    expect(unlike([{ kind: '/GTS_PDFA1', space: 'RGB', class: 'mntr', components: 3 }], ({ intents }) => [...intents])).toEqual([]);
  });
  test('embeds every font as a program that opens, with a table of the signs', () => {
    expect(unlike(true, ({ fonts }) => fonts.length > 0 && fonts.every(({ opens, toUnicode }) => opens && toUnicode > 0))).toEqual([]);
  });
  test('is tagged whole: all that is drawn is in the structure or an artifact, and the language is said', () => {
    expect(unlike([true, true, 0], ({ isMarked, isAllTagged, untagged }) => [isMarked, isAllTagged, untagged])).toEqual([]);
    expect(unlike(true, ({ language }, paper) => language === (paper.language === 'zh' ? 'zh-CN' : 'en'))).toEqual([]);
  });
  test('gives its text, sign by sign what our own reader has read', () => {
    const signs = (text: string) => [...text.normalize('NFKC').replaceAll(/\s/g, '')].toSorted().join('');
    for (const [n, { text, pages }] of reports.entries()) {
      const { file = '', number = '', language } = papers[n] ?? {};
      const own = readPdf(readFileSync(file));
      expect(pages, file).toBe(own.pages);
      expect(text, file).toContain(number);
      expect(text, file).toContain(language === 'zh' ? '文件核验' : 'Checking this document');
      expect(signs(text), file).toBe(signs(own.texts.join('')));
    }
  });
});

test('of a file that is none of this they say so', async () => {
  const plain = new PDFDocument({ compress: false });
  const written = buffer(plain);
  plain.text('plain').end();
  const [file, cut] = [join(folder, 'plain.pdf'), join(folder, 'cut.pdf')];
  const [paper] = papers;
  writeFileSync(file, await written);
  writeFileSync(cut, readFileSync(paper?.file ?? '').subarray(0, -400));
  const [none, damaged] = await ask<PdfReport[]>('papers', [file, cut]);
  expect(none).toMatchObject({ problems: [], xmp: { pdfa: [null, null] }, intents: [], isMarked: false, untagged: 1 });
  expect(none?.fonts).toEqual([{ name: '/Helvetica', opens: false, toUnicode: 0 }]);
  expect(damaged?.problems).not.toEqual([]);
});

test('the pack of evidence is a ZIP without an error, its papers are those issued, its workbook is well-formed', async () => {
  const headers = { authorization: `Bearer ${await readers.portal.keyOf('projectManager')}` };
  const answer = await readers.portal.request(`/cases/${caseId}/pack?language=zh`, { headers });
  const file = join(folder, 'pack.zip');
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
  const unpacked = join(folder, 'pack');
  interface Pack {
    readonly damaged: string | null;
    readonly names: readonly string[];
    readonly books: Readonly<Record<string, { readonly damaged: string | null; readonly parts: Readonly<Record<string, boolean>> }>>;
  }
  const pack = await ask<Pack>('pack', { file, folder: unpacked });
  expect([answer.status, pack.damaged]).toEqual([200, null]);
  expect(Object.keys(pack.books)).toEqual(['资金台账.xlsx']);
  for (const { damaged, parts } of Object.values(pack.books)) {
    expect(damaged).toBeNull();
    expect(Object.values(parts).length).toBeGreaterThan(3);
    expect(Object.entries(parts).filter(([, isWellFormed]) => !isWellFormed)).toEqual([]);
  }
  const pdfs = pack.names.filter((name) => name.endsWith('.pdf'));
  const inPack = await ask<PdfReport[]>(
    'papers',
    pdfs.map((name) => join(unpacked, name)),
  );
  expect(pdfs.length).toBeGreaterThan(15);
  expect(inPack.map(({ problems, xmp }) => [problems, xmp.pdfa])).toEqual(pdfs.map(() => [[], ['2', 'A']]));
});
