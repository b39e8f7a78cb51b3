import { innerWidth, page, type Sheet, type Style, styles } from './sheet.ts';

/** A heading of an article: 第一条 …, Article 1 … */
const isArticle = (line: string) =>
  /^(?:第[一二三四五六七八九十百]+条|附件[一二三四五六七八九十]|Article \d+|Annex \d+)/.test(line) && line.length < 60;

export function heading(sheet: Sheet, text: string, level: 1 | 2 = 1): void {
  const style = level === 1 ? styles.heading : styles.subheading;
  sheet.y += level === 1 ? 12 : 6;
  // never the last line of a page
  sheet.need(style.size * style.leading + 40);
  paragraph(sheet, text, style, { type: level === 1 ? 'H2' : 'H3', after: 3 });
}

/** Paragraphs, one a line of the text. Chinese lines are spread to the edge, as it is printed there. */
export function text(sheet: Sheet, written: string, { small = false, spread }: { small?: boolean; spread: boolean }): void {
  const style = small ? styles.small : styles.body;
  for (const line of written.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed === '') sheet.y += style.size * 0.2;
    else if (isArticle(trimmed)) heading(sheet, trimmed);
    else paragraph(sheet, trimmed, style, { type: 'P', after: 2.5, spread });
  }
}

interface Setting {
  readonly type: string;
  readonly after: number;
  readonly spread?: boolean;
}
function paragraph(sheet: Sheet, written: string, style: Style, { type, after, spread = false }: Setting): void {
  const height = style.size * style.leading;
  const lines = sheet.lines(written, style, innerWidth);
  const element = sheet.element(type);
  for (let done = 0; done < lines.length; ) {
    // two lines at least stay together at either end of a page
    const fitting = Math.max(0, Math.floor(sheet.room / height));
    const rest = lines.length - done;
    if (fitting < Math.min(2, rest)) {
      sheet.nextPage();
      continue;
    }
    const count = Math.min(rest, rest - fitting === 1 && fitting > 2 ? fitting - 1 : fitting);
    const chunk = lines.slice(done, done + count);
    sheet.within(element, type, () => {
      for (const [index, line] of chunk.entries()) {
        const isLast = done + index === lines.length - 1;
        sheet.line(line, style, page.left, sheet.y, spread && !isLast ? innerWidth : undefined);
        sheet.y += height;
      }
    });
    done += count;
  }
  element.end();
  sheet.y += after;
}
