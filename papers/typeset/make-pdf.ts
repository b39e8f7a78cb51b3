import type { Around, PaperContent, PlainBlock } from './content.ts';
import { heading, text } from './paragraphs.ts';
import { qrCode } from './qr.ts';
import { ink, innerWidth, page, Sheet, type Style, styles } from './sheet.ts';
import { facts, table } from './tables.ts';

const arounds: Readonly<Record<PaperContent['language'], Around>> = {
  zh: {
    page: (n, of) => `第 ${n} 页　共 ${of} 页`,
    scan: '扫码核验',
    check: '文件核验',
    number: '文件编号',
    code: '内容校验码',
    issuedOn: '出具时间',
    address: '核验地址',
    howTo: '在核验页面提交本文件，可以核对其是否与出具时一致；凭编号和内容校验码，可以查询是否出具过该文件。',
  },
  en: {
    page: (n, of) => `Page ${n} of ${of}`,
    scan: 'Scan to check',
    check: 'Checking this document',
    number: 'Number',
    code: 'Content code',
    issuedOn: 'Issued',
    address: 'Check at',
    howTo:
      'On the check page, hand in this file to see whether it is the one that was issued; number and content code tell whether such a document was issued. This is a translation for reference; the Chinese document prevails.',
  },
};
const qrSide = 66;

/** The paper as a PDF/A: the same bytes from the same content. */
export async function makePdf(content: PaperContent): Promise<Buffer> {
  const { language, title, number, subject, issuedAt } = content;
  const sheet = new Sheet({ title, subject, number, lang: language === 'zh' ? 'zh-CN' : 'en', at: new Date(issuedAt) });
  const around = arounds[language];
  opening(sheet, content, around);
  for (const block of content.blocks) draw(sheet, block, language === 'zh');
  closing(sheet, content, around);
  const pages = sheet.doc.bufferedPageRange().count;
  for (let n = 0; n < pages; n += 1) {
    sheet.doc.switchToPage(n);
    sheet.aside(() => margins(sheet, content, around.page(n + 1, pages)), 'Pagination');
  }
  return sheet.end();
}

const draw = (sheet: Sheet, block: PlainBlock, spread: boolean): void => {
  if (block.kind === 'heading') heading(sheet, block.text, block.level);
  else if (block.kind === 'text') text(sheet, block.text, { small: block.small ?? false, spread });
  else if (block.kind === 'facts') facts(sheet, block.rows);
  else table(sheet, block.columns, block.rows, block.total);
};

/** Title, what it is of, and the code to scan. */
function opening(sheet: Sheet, { title, subject, number, issuedOn, address }: PaperContent, around: Around): void {
  const x = page.width - page.right - qrSide;
  const figure = sheet.element('Figure', undefined, { alt: `${around.scan}: ${address}` });
  sheet.within(figure, 'Figure', () => qrCode(sheet, address, x, page.top - 14, qrSide));
  figure.end();
  sheet.aside(() => {
    const scanWidth = sheet.widthOf(around.scan, styles.small);
    sheet.line(around.scan, styles.small, x + (qrSide - scanWidth) / 2, page.top - 16 + qrSide);
  });
  const width = innerWidth - qrSide - 14;
  const said = (type: string, written: string, style: Style) => {
    const element = sheet.element(type);
    sheet.within(element, type, () => {
      for (const line of sheet.lines(written, style, width)) {
        sheet.line(line, style, page.left, sheet.y);
        sheet.y += style.size * style.leading;
      }
    });
    element.end();
  };
  said('H1', title, styles.title);
  said('P', subject, styles.body);
  said('P', `${around.number} ${number}　${around.issuedOn} ${issuedOn}`, styles.small);
  sheet.y = Math.max(sheet.y + 6, page.top + qrSide + 6);
  sheet.aside(() => sheet.rule(sheet.y, page.left, page.width - page.right, 1.2, ink.text));
  sheet.y += 10;
}

/** How it is checked: the last thing said. */
function closing(sheet: Sheet, { number, code, issuedOn, address }: PaperContent, around: Around): void {
  sheet.need(150);
  heading(sheet, around.check);
  facts(sheet, [
    [around.number, number],
    [around.issuedOn, issuedOn],
    [around.code, code],
    [around.address, new URL('/check', address).href],
  ]);
  text(sheet, around.howTo, { small: true, spread: false });
}

function margins(sheet: Sheet, { title, number }: PaperContent, numbered: string): void {
  const right = page.width - page.right;
  sheet.line(title, styles.small, page.left, 40);
  sheet.line(number, styles.small, right - sheet.widthOf(number, styles.small), 40);
  sheet.rule(56);
  const foot = page.height - 50;
  sheet.rule(foot);
  sheet.line('题答 Tida', styles.small, page.left, foot + 5);
  sheet.line(numbered, styles.small, right - sheet.widthOf(numbered, styles.small), foot + 5);
}
