import { columnWidths } from './column-widths.ts';
import type { Column } from './content.ts';
import { ink, innerWidth, page, type Sheet, type Style, styles } from './sheet.ts';

const [padX, padY] = [6, 4];
type Cells = readonly string[];
interface Grid {
  readonly widths: readonly number[];
  readonly columns: readonly Column[];
}

/** Rows under a head that is repeated on each page. Sums stand to the right. */
export function table(sheet: Sheet, columns: readonly Column[], rows: readonly Cells[], total?: Cells): void {
  const all = [columns.map(({ title }) => title), ...rows, ...(total ? [total] : [])];
  const natural = columns.map((_column, index) => {
    const widths = all.map((cells, row) =>
      widest(sheet, cells[index] ?? '', row === 0 || row > rows.length ? styles.cellHead : styles.cell),
    );
    return Math.max(...widths) + 2 * padX + 1;
  });
  const grid = {
    columns,
    widths: columnWidths(
      natural,
      columns.map(({ figures }) => figures ?? false),
      innerWidth,
    ),
  };
  const element = sheet.element('Table');
  const head = columns.map(({ title }) => title);
  const headHeight = heightOf(sheet, grid, head, styles.cellHead);
  sheet.y += 3;
  sheet.need(headHeight + 34);
  drawRow(sheet, grid, head, { style: styles.cellHead, table: element, isHead: true });
  const again = () => sheet.aside(() => drawCells(sheet, grid, head, styles.cellHead));
  for (const row of rows) drawRow(sheet, grid, row, { style: styles.cell, table: element, again });
  if (total) drawRow(sheet, grid, total, { style: styles.cellHead, table: element, again });
  element.end();
  sheet.y += 8;
}

/** What a thing is called, and what it is. */
export function facts(sheet: Sheet, rows: readonly (readonly [label: string, value: string])[]): void {
  const labels = rows.map(([label]) => sheet.widthOf(label, styles.label));
  const label = Math.min(Math.max(...labels, 60) + 2 * padX + 1, innerWidth * 0.34);
  const grid = { columns: [{ title: '' }, { title: '' }], widths: [label, innerWidth - label] };
  const element = sheet.element('Table');
  sheet.y += 3;
  for (const row of rows) drawRow(sheet, grid, row, { style: styles.cell, first: styles.label, table: element });
  element.end();
  sheet.y += 8;
}

const widest = (sheet: Sheet, cell: string, style: Style) => Math.max(...cell.split('\n').map((line) => sheet.widthOf(line, style)));
const linesIn = (sheet: Sheet, cell: string, style: Style, width: number) =>
  cell.split('\n').flatMap((line) => sheet.lines(line, style, width - 2 * padX));
const heightOf = (sheet: Sheet, { widths }: Grid, cells: Cells, style: Style) =>
  Math.max(...cells.map((cell, index) => linesIn(sheet, cell, style, widths[index] ?? 0).length)) * style.size * style.leading + 2 * padY;

interface Row {
  readonly style: Style;
  readonly first?: Style;
  readonly table: PDFKit.PDFStructureElement;
  readonly isHead?: boolean;
  /** Draws the head once more, on a page that the table goes on on. */
  readonly again?: () => void;
}
/** A row stays whole where a page can hold it; a longer one goes on on the next. */
function drawRow(sheet: Sheet, grid: Grid, cells: Cells, { style, first = style, table, isHead = false, again }: Row): void {
  const height = style.size * style.leading;
  const lines = cells.map((cell, index) => linesIn(sheet, cell, index === 0 ? first : style, grid.widths[index] ?? 0));
  const most = Math.max(...lines.map(({ length }) => length));
  const row = sheet.element('TR', table);
  const elements = cells.map((_cell, index) =>
    sheet.element(isHead || (index === 0 && first !== style) ? 'TH' : 'TD', row, isHead ? ({ scope: 'Column' } as object) : {}),
  );
  const turn = () => {
    sheet.nextPage();
    again?.();
  };
  const whole = most * height + 2 * padY;
  if (whole > sheet.room && (whole <= page.height - page.top - page.bottom - 40 || sheet.room < 3 * height)) turn();
  for (let done = 0; done < most; ) {
    const count = Math.min(most - done, Math.max(1, Math.floor((sheet.room - 2 * padY) / height)));
    const [top, bottom] = [sheet.y, sheet.y + count * height + 2 * padY];
    if (isHead) sheet.aside(() => shade(sheet, top, bottom));
    let x: number = page.left;
    for (const [index, own] of lines.entries()) {
      const width = grid.widths[index] ?? 0;
      const element = elements[index];
      const chunk = own.slice(done, done + count);
      const cellStyle = index === 0 ? first : style;
      if (element && (chunk.length > 0 || done === 0))
        sheet.within(element, isHead ? 'TH' : 'TD', () => {
          for (const [at, line] of chunk.entries())
            sheet.line(
              line,
              cellStyle,
              start(sheet, line, cellStyle, { x, width, isRight: grid.columns[index]?.figures ?? false }),
              top + padY + at * height,
            );
        });
      x += width;
    }
    sheet.aside(() => sheet.rule(bottom));
    sheet.y = bottom;
    done += count;
    if (done < most) turn();
  }
  for (const element of elements) element.end();
  row.end();
}

const start = (sheet: Sheet, line: string, style: Style, { x, width, isRight }: { x: number; width: number; isRight: boolean }) =>
  isRight ? x + width - padX - sheet.widthOf(line, style) : x + padX;

function shade(sheet: Sheet, top: number, bottom: number): void {
  sheet.doc.rect(page.left, top, innerWidth, bottom - top).fill(ink.tint);
  sheet.rule(top, page.left, page.width - page.right, 0.8, ink.soft);
}

/** The head of a page that a table goes on on: seen, and not said twice. */
function drawCells(sheet: Sheet, grid: Grid, cells: Cells, style: Style): void {
  const bottom = sheet.y + heightOf(sheet, grid, cells, style);
  shade(sheet, sheet.y, bottom);
  let x: number = page.left;
  for (const [index, cell] of cells.entries()) {
    const width = grid.widths[index] ?? 0;
    for (const [at, line] of linesIn(sheet, cell, style, width).entries())
      sheet.line(
        line,
        style,
        start(sheet, line, style, { x, width, isRight: grid.columns[index]?.figures ?? false }),
        sheet.y + padY + at * style.size * style.leading,
      );
    x += width;
  }
  sheet.rule(bottom);
  sheet.y = bottom;
}
