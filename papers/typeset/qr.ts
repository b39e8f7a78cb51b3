import { encode } from 'uqr';
import type { Sheet } from './sheet.ts';

/** A QR code as filled squares, `side` points wide with its quiet zone. */
export function qrCode(sheet: Sheet, written: string, x: number, y: number, side: number): void {
  const { data, size } = encode(written, { ecc: 'M', border: 2 });
  const module = side / size;
  for (const [row, cells] of data.entries())
    for (let column = 0; column < size; column += 1) {
      if (!cells[column]) continue;
      // neighbours in a row as one rectangle: no hairlines between them
      let end = column;
      while (cells[end + 1]) end += 1;
      sheet.doc.rect(x + column * module, y + row * module, (end - column + 1) * module, module);
      column = end;
    }
  sheet.doc.fill('#000000');
}
